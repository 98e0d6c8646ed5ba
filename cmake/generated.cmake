# C++ made from what isn't C++: named queries, templates, embedded files.
set(generated ${CMAKE_BINARY_DIR}/generated)
target_include_directories(base PUBLIC ${generated})

# generate(NAME INPUTS files OUTPUTS files COMMAND …): runs when an input changed; what it writes unchanged
# keeps its time. Every layer waits for it through base.
function(generate name)
    cmake_parse_arguments(PARSE_ARGV 1 of "" "" "INPUTS;OUTPUTS;COMMAND")
    add_custom_command(
        OUTPUT ${generated}/${name}.stamp BYPRODUCTS ${of_OUTPUTS}
        COMMAND ${of_COMMAND} COMMAND ${CMAKE_COMMAND} -E touch ${generated}/${name}.stamp
        DEPENDS ${of_INPUTS} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} COMMENT "Generating ${name}" VERBATIM)
    add_custom_target(generated_${name} DEPENDS ${generated}/${name}.stamp)
    add_dependencies(base generated_${name})
endfunction()

add_executable(sqlc tools/sqlc.cpp)
file(GLOB queries CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} sql/queries/*.sql)
file(GLOB migrations CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} sql/migrations/*.sql)
set(query_headers ${queries})
list(TRANSFORM query_headers REPLACE "^sql/queries/([^.]+).*$" "${generated}/sql/\\1.hpp")
list(REMOVE_DUPLICATES query_headers)
generate(sql
    INPUTS sqlc ${queries} ${migrations}
    OUTPUTS ${query_headers} ${generated}/sql/all.hpp ${generated}/sql/migrations.hpp
    COMMAND sqlc sql ${generated})
