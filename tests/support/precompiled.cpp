// A library needs a source; what counts here is the header that CMake makes.
