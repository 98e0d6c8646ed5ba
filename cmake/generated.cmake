# C++ made from what isn't C++: named queries, templates, embedded files.
