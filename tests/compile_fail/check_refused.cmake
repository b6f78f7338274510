# Compiles SOURCE twice with COMPILER: as it stands it must be refused, at the line marked "// refused" and for a REASON
# (regular expression); with -DALLOWED it must compile.
set(ENV{LC_ALL} C)
set(compile ${COMPILER} -std=c++20 -fsyntax-only -I${INCLUDE})

file(READ ${SOURCE} text)
string(REGEX REPLACE "// refused\n.*" "" before "${text}")
string(REGEX MATCHALL "\n" newlines "${before}")
list(LENGTH newlines refused)
math(EXPR refused "${refused} + 1")

# Indented messages are not wrapped by cmake.
execute_process(COMMAND ${compile} ${SOURCE} RESULT_VARIABLE result ERROR_VARIABLE output OUTPUT_QUIET)
if(result EQUAL 0)
  message(FATAL_ERROR "  ${SOURCE} compiles, and must not")
endif()
string(REGEX MATCHALL "[^\n]+ error: [^\n]*" errors "${output}")
list(LENGTH errors count)
list(GET errors 0 first)
if(NOT first MATCHES "\\.cpp:${refused}:[0-9]+: error: .*(${REASON})" OR NOT count EQUAL 1)
  message(FATAL_ERROR "  expected one error at line ${refused}: ${REASON}\n  but the compiler says:\n${output}")
endif()

execute_process(COMMAND ${compile} -DALLOWED ${SOURCE} RESULT_VARIABLE result ERROR_VARIABLE output OUTPUT_QUIET)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "  the control of ${SOURCE} must compile:\n${output}")
endif()
