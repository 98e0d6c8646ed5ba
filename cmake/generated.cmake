# C++ made from what isn't C++: named queries, templates, embedded files.
set(generated ${CMAKE_BINARY_DIR}/generated)
target_include_directories(base PUBLIC ${generated})

# generate(NAME FOR layer INPUTS files OUTPUTS files COMMAND …): runs when an input changed; what it writes
# unchanged keeps its time. The layer and all that use it wait for it.
function(generate name)
    cmake_parse_arguments(PARSE_ARGV 1 of "" "FOR" "INPUTS;OUTPUTS;COMMAND")
    add_custom_command(
        OUTPUT ${generated}/${name}.stamp BYPRODUCTS ${of_OUTPUTS}
        COMMAND ${of_COMMAND} COMMAND ${CMAKE_COMMAND} -E touch ${generated}/${name}.stamp
        DEPENDS ${of_INPUTS} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} COMMENT "Generating ${name}" VERBATIM)
    add_custom_target(generated_${name} DEPENDS ${generated}/${name}.stamp)
    add_dependencies(${of_FOR} generated_${name})
endfunction()

add_executable(sqlc tools/sqlc.cpp)
file(GLOB queries CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} sql/queries/*.sql)
file(GLOB migrations CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} sql/migrations/*.sql)
set(query_headers ${queries})
list(TRANSFORM query_headers REPLACE "^sql/queries/([^.]+).*$" "${generated}/sql/\\1.hpp")
list(REMOVE_DUPLICATES query_headers)
generate(sql FOR db
    INPUTS sqlc ${queries} ${migrations}
    OUTPUTS ${query_headers} ${generated}/sql/all.hpp ${generated}/sql/migrations.hpp
    COMMAND sqlc sql ${generated})

# views/<folder>/*.html become views/<folder>.hpp and .cpp, compiled into web: their arguments are its structs.
file(GLOB template_language tools/tmplc/*.cpp)
add_executable(tmplc ${template_language})
file(GLOB views CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} views/*/*.html)
set(view_sources ${views})
list(TRANSFORM view_sources REPLACE "^views/([^/]+)/.*$" "${generated}/views/\\1.cpp")
list(REMOVE_DUPLICATES view_sources)
set(view_headers ${view_sources})
list(TRANSFORM view_headers REPLACE "cpp$" "hpp")
generate(views FOR web
    INPUTS tmplc ${views}
    OUTPUTS ${view_sources} ${view_headers}
    COMMAND tmplc views ${generated})
get_target_property(web_type web TYPE)
if(view_sources AND web_type STREQUAL "STATIC_LIBRARY")
    target_sources(web PRIVATE ${view_sources})
endif()

# The folders the program carries inside.
add_executable(embed tools/embed.cpp)
target_link_libraries(embed PRIVATE OpenSSL::Crypto)
file(GLOB_RECURSE carried CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} assets/* locale/* statutes/* demo/* docs/guide/*)
add_library(embedded STATIC tools/embedded/embedded.cpp ${generated}/embedded_table.cpp)
generate(embedded FOR embedded
    INPUTS embed ${carried}
    OUTPUTS ${generated}/embedded_table.cpp
    COMMAND embed ${generated} assets locale statutes demo docs/guide)
target_include_directories(embedded PUBLIC tools/embedded)
set_source_files_properties(${generated}/embedded_table.cpp PROPERTIES COMPILE_OPTIONS "-Wa,-I${generated}")
target_link_libraries(base PUBLIC embedded)
