# tests/<folder>/*.cpp is one binary, test_<folder>; what it links follows the folder of src/ it mirrors.
find_package(GTest REQUIRED)
include(GoogleTest)
enable_testing()

function(test_folder name)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS tests/${name}/*.cpp)
    if(NOT sources)
        return()
    endif()
    add_executable(test_${name} ${sources})
    target_link_libraries(test_${name} PRIVATE ${ARGN} GTest::gtest GTest::gtest_main)
    target_precompile_headers(test_${name} REUSE_FROM base)
    target_include_directories(test_${name} PRIVATE tests)
    target_compile_definitions(test_${name} PRIVATE SOURCE_ROOT="${CMAKE_SOURCE_DIR}")
    gtest_discover_tests(test_${name} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} DISCOVERY_TIMEOUT 60)
endfunction()

foreach(name base law tlog db http render intake privacy outlet domain store app web cli)
    test_folder(${name} ${name})
endforeach()

# A thousand damaged logs, given to three verifiers.
test_folder(tlog_damage tlog)

# QR codes are proved by reading them back, compressed bytes by another library.
target_link_libraries(test_render PRIVATE PkgConfig::zxing)
target_link_libraries(test_base PRIVATE ZLIB::ZLIB)

# The generators: their own small templates are compiled into the test, what they refuse is given to the tools.
test_folder(tools render embedded)
file(GLOB sample_views CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/tests/tools tests/tools/views/*/*.html)
list(TRANSFORM sample_views REPLACE "^views/([^/]+)/.*$" "${generated}/tests/views/\\1.cpp" OUTPUT_VARIABLE sample_sources)
list(REMOVE_DUPLICATES sample_sources)
list(TRANSFORM sample_views PREPEND ${CMAKE_SOURCE_DIR}/tests/tools/)
add_custom_command(OUTPUT ${sample_sources} COMMAND tmplc views ${generated}/tests DEPENDS tmplc ${sample_views}
    COMMAND ${CMAKE_COMMAND} -E touch ${sample_sources} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/tests/tools VERBATIM)
target_sources(test_tools PRIVATE ${sample_sources})
target_include_directories(test_tools BEFORE PRIVATE ${generated}/tests)
add_dependencies(test_tools sqlc embed)
target_compile_definitions(test_tools PRIVATE SQLC="$<TARGET_FILE:sqlc>" EMBED="$<TARGET_FILE:embed>"
    TMPLC="$<TARGET_FILE:tmplc>" CXX="${CMAKE_CXX_COMPILER}")

# tools/check-<rule> is the test lint.<rule>; tests/flows/<name>.test.mjs, run by Node, is flows.<name>.
file(GLOB lints CONFIGURE_DEPENDS tools/check-* tools/docs)
foreach(lint ${lints})
    cmake_path(GET lint FILENAME name)
    string(REPLACE "check-" "" name ${name})
    add_test(NAME lint.${name} COMMAND python3 ${lint} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    set_tests_properties(lint.${name} PROPERTIES LABELS lint ENVIRONMENT PYTHONDONTWRITEBYTECODE=1)
endforeach()

file(GLOB flows CONFIGURE_DEPENDS tests/flows/*.test.mjs)
foreach(flow ${flows})
    cmake_path(GET flow FILENAME name)
    string(REPLACE ".test.mjs" "" name ${name})
    add_test(NAME flows.${name} COMMAND ./run ${flow} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/tests/flows)
    set_tests_properties(flows.${name} PROPERTIES LABELS flows TIMEOUT 600 SKIP_RETURN_CODE 77
        ENVIRONMENT "GONGKAI=${CMAKE_BINARY_DIR}/gongkai")
endforeach()

# The example that `./dev new verb` copies is compiled and tested as it stands.
file(GLOB_RECURSE example CONFIGURE_DEPENDS tools/new/verb/*.cpp)
add_executable(test_example ${example})
target_precompile_headers(test_example REUSE_FROM base)
target_link_libraries(test_example PRIVATE app GTest::gtest GTest::gtest_main)
target_include_directories(test_example PRIVATE tools/new/verb/src tests)
gtest_discover_tests(test_example TEST_PREFIX example. WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} DISCOVERY_TIMEOUT 60)

# The ledgers in tests/ledgers are scanned as files.
if(TARGET test_privacy)
    target_link_libraries(test_privacy PRIVATE intake)
endif()

include(cmake/endurance.cmake)
