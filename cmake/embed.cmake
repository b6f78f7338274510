# Embeds the files of a folder, and further files, into a module, so that the program is one file:
# <module>/assets.hpp declares asset(name); this writes its table.
function(cifra_embed module folder)
  file(GLOB files CONFIGURE_DEPENDS ${folder}/*)
  list(APPEND files ${ARGN})
  list(SORT files)
  set(output ${CMAKE_BINARY_DIR}/generated/${module}_assets.cpp)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DMODULE=${module} "-DFILES=${files}" -P ${CMAKE_SOURCE_DIR}/cmake/embed_files.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/embed_files.cmake VERBATIM)
  target_sources(cifra_${module} PRIVATE ${output})
endfunction()
