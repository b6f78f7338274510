int main() { return undeclared; }  // refused
