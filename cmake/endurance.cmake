# tests/endurance: what a program that promises to lose nothing is put through. The publisher stands on the server's own
# premises; `forgetful` is a file system that loses what nobody synced, built where libfuse3-dev is there.
file(GLOB publisher_sources CONFIGURE_DEPENDS tests/endurance/publisher/*.cpp)
add_executable(publisher ${publisher_sources})
target_link_libraries(publisher PRIVATE cli)
target_precompile_headers(publisher REUSE_FROM base)

pkg_check_modules(fuse3 IMPORTED_TARGET fuse3)
if(TARGET PkgConfig::fuse3)
    file(GLOB forgetful_sources CONFIGURE_DEPENDS tests/endurance/forgetful/*.cpp)
    add_executable(forgetful ${forgetful_sources})
    target_compile_definitions(forgetful PRIVATE _FILE_OFFSET_BITS=64)
    target_link_libraries(forgetful PRIVATE PkgConfig::fuse3)
endif()

# Each trial says 77 where the kernel doesn't permit it: no ptrace, no FUSE, no mount.
foreach(trial kill serve syscalls faults power eio full pair clock controls)
    add_test(NAME endurance.${trial} COMMAND python3 tests/endurance/run ${trial} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    set_tests_properties(endurance.${trial} PROPERTIES LABELS endurance TIMEOUT 900 SKIP_RETURN_CODE 77
        ENVIRONMENT "BUILD=${CMAKE_BINARY_DIR};PYTHONDONTWRITEBYTECODE=1")
endforeach()
