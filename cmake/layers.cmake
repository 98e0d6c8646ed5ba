# Each folder of src/ is one static library; it may use what the layer graph in ARCHITECTURE.md allows.
include_directories(src)

function(layer name)
    cmake_parse_arguments(PARSE_ARGV 1 of "" "" "USES;LIBRARIES")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS src/${name}/*.cpp)
    if(NOT sources)
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE ${of_USES} ${of_LIBRARIES})
        return()
    endif()
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC ${of_USES} ${of_LIBRARIES})
    if(NOT name STREQUAL "base")
        target_precompile_headers(${name} REUSE_FROM base)
    endif()
endfunction()

layer(base LIBRARIES PkgConfig::icu-uc PkgConfig::icu-i18n fmt::fmt spdlog::spdlog Boost::json OpenSSL::Crypto PkgConfig::libsodium PkgConfig::libarchive PkgConfig::libdeflate Threads::Threads)
target_precompile_headers(base PUBLIC
    <algorithm> <array> <chrono> <cstdint> <expected> <filesystem> <functional> <map> <memory> <optional>
    <span> <string> <string_view> <utility> <variant> <vector> <fmt/format.h> <boost/describe.hpp>)
layer(law USES base)
layer(tlog USES base)
layer(db USES base LIBRARIES PkgConfig::sqlite3 PkgConfig::libpq)
layer(http USES base LIBRARIES Boost::url OpenSSL::SSL)
layer(render USES base
    LIBRARIES PkgConfig::pangocairo PkgConfig::harfbuzz-subset PkgConfig::freetype2 PkgConfig::libqrencode
              PkgConfig::xlsxwriter PkgConfig::libical ZLIB::ZLIB)
layer(intake USES base
    LIBRARIES PkgConfig::libzip PkgConfig::pugixml PkgConfig::icu-uc PkgConfig::icu-i18n PkgConfig::zxing
              PkgConfig::libjpeg PkgConfig::libturbojpeg PkgConfig::libexif PkgConfig::libpng PkgConfig::libwebp)
layer(privacy USES base)
layer(outlet USES base LIBRARIES PkgConfig::libcurl)
layer(domain USES law base)
layer(store USES domain db)
layer(app USES store tlog intake privacy outlet render domain law)
layer(web USES app store http render tlog domain LIBRARIES PkgConfig::prometheus-cpp-core)
layer(cli USES web app outlet)
set_source_files_properties(src/base/version.cpp PROPERTIES COMPILE_DEFINITIONS GONGKAI_VERSION="${PROJECT_VERSION}")
