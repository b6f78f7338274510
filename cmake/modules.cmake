# One folder = one static library = one namespace. The second part of each line is what the module may include
# (docs/architecture.md); tests/architecture holds the same table against the #include lines.
function(cifra_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "USES;LIBRARIES")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
  add_library(cifra_${name} STATIC ${sources})
  target_include_directories(cifra_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  foreach(used ${arg_USES})
    target_link_libraries(cifra_${name} PUBLIC cifra_${used})
  endforeach()
  target_link_libraries(cifra_${name} PUBLIC ${arg_LIBRARIES})
endfunction()

cifra_module(base LIBRARIES fmt PkgConfig::SODIUM)
cifra_module(language USES base)
cifra_module(db USES base LIBRARIES PkgConfig::SQLITE PkgConfig::LIBPQ)
cifra_module(programme USES base language)
cifra_module(restricted USES base language programme)
cifra_module(sdmx USES base language programme)
cifra_module(audit USES base language programme)
cifra_module(release USES base language programme sdmx db)
cifra_module(attack USES base language programme release LIBRARIES gmpxx gmp PkgConfig::CLP)
cifra_module(collect USES base language programme restricted sdmx
  LIBRARIES cmark xlsxwriter PkgConfig::EXPAT PkgConfig::LIBZIP)
cifra_module(validate USES base language programme restricted audit)
cifra_module(consolidate USES base language programme restricted)
cifra_module(store USES base db language programme restricted LIBRARIES PkgConfig::SODIUM)
cifra_module(tabulate USES base db language programme restricted)
cifra_module(protect USES base language programme restricted release attack LIBRARIES gmpxx gmp PkgConfig::CLP
  Threads::Threads)
cifra_module(report USES base language programme restricted release protect)
cifra_module(figure USES base language programme release
  LIBRARIES cmark PkgConfig::CAIRO PkgConfig::FREETYPE PkgConfig::HARFBUZZ PkgConfig::HARFBUZZ_SUBSET PkgConfig::BROTLI
  PkgConfig::QPDF Threads::Threads z)
cifra_module(publish USES base language programme release figure sdmx audit attack LIBRARIES xlsxwriter cmark z)
cifra_module(http USES base LIBRARIES PkgConfig::BROTLI Threads::Threads z)
cifra_module(portal USES base http language programme sdmx audit release figure publish)
cifra_module(app USES base language db http programme restricted sdmx audit attack collect validate consolidate store
  tabulate protect report release figure publish portal)

target_compile_definitions(cifra_app PRIVATE CIFRA_VERSION="${PROJECT_VERSION}")
target_compile_definitions(cifra_publish PRIVATE CIFRA_VERSION="${PROJECT_VERSION}")

cifra_embed(publish ${CMAKE_SOURCE_DIR}/assets/page)
cifra_embed(portal ${CMAKE_SOURCE_DIR}/assets/portal ${CIFRA_CLIENT_SCRIPT})
cifra_embed(report ${CMAKE_SOURCE_DIR}/assets/report)
cifra_embed(store ${CMAKE_SOURCE_DIR}/sql/restricted)
cifra_embed(release ${CMAKE_SOURCE_DIR}/sql/release)
