# tests/fuzz/<name>.cpp is one target. The preset `fuzz` makes a fuzzer of each, fuzz_<name> (`./dev fuzz` builds them
# all as `fuzzers`); everywhere else they are one test binary that runs them over their corpora.
file(GLOB fuzz_sources CONFIGURE_DEPENDS tests/fuzz/*.cpp)
set(fuzz_support tests/fuzz/support/target.cpp tests/fuzz/support/parts.cpp)
set(fuzz_layers http intake domain privacy tlog)
# Of app only what reads an export, which is pure: the rest of it would be most of the building.
list(APPEND fuzz_support src/app/edition_export.cpp src/app/verify_export.cpp)

if(CMAKE_CXX_FLAGS MATCHES "fuzzer-no-link")
    add_library(fuzzing STATIC EXCLUDE_FROM_ALL ${fuzz_support})
    target_include_directories(fuzzing PUBLIC tests)
    target_link_libraries(fuzzing PUBLIC ${fuzz_layers} ZLIB::ZLIB)
    target_precompile_headers(fuzzing REUSE_FROM base)
    add_custom_target(fuzzers)
    foreach(source ${fuzz_sources})
        cmake_path(GET source STEM name)
        add_executable(fuzz_${name} EXCLUDE_FROM_ALL ${source} tests/fuzz/support/libfuzzer.cpp)
        target_link_libraries(fuzz_${name} PRIVATE fuzzing)
        target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
        target_precompile_headers(fuzz_${name} REUSE_FROM base)
        add_dependencies(fuzzers fuzz_${name})
    endforeach()
endif()

# A seed more, or changed: the tests are counted anew.
file(GLOB_RECURSE fuzz_corpus CONFIGURE_DEPENDS tests/fuzz/corpus/*)
test_folder(fuzz app ${fuzz_layers} ZLIB::ZLIB)
get_target_property(fuzz_test_sources test_fuzz SOURCES)
list(FILTER fuzz_test_sources EXCLUDE REGEX "libfuzzer")
set_target_properties(test_fuzz PROPERTIES SOURCES "${fuzz_test_sources}" LINK_DEPENDS "${fuzz_corpus}")
