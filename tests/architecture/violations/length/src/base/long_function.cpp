namespace cifra::base {

struct Shape {
    int width = 0;
};

int short_one(int x) { return x; }

int long_one(int x) {
    if (x > 0) {
        ++x;
        ++x;
        ++x;
        ++x;
        ++x;
        ++x;
        ++x;
    }
    return x;
}

}  // namespace cifra::base
