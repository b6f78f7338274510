int main() { return 0; }  // refused
