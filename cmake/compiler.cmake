# Warnings, sanitizers and coverage, for every target of the project.
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  # Without this ccache does not keep what was compiled with a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Wold-style-cast)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-Wno-restrict)  # g++ 12 warns wrongly inside std::string (GCC bug 105329)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  add_compile_options(-O2)
endif()
if(CIFRA_SANITIZE)
  add_compile_options(-fsanitize=${CIFRA_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -g1)
  add_link_options(-fsanitize=${CIFRA_SANITIZE})
endif()
if(CIFRA_COVERAGE)
  add_compile_options(--coverage -O0 -g1)
  add_link_options(--coverage)
endif()
# The same input gives the same bytes wherever the sources lie.
add_compile_options(-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)
