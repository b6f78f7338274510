# The script of the portal's pages: TypeScript of our own, made one file by the esbuild of its lock file.
find_program(CIFRA_NODE node)
find_program(CIFRA_NPM npm)
if(NOT CIFRA_NODE OR NOT CIFRA_NPM)
  message(FATAL_ERROR "node and npm are missing: the portal's script is made with them. On Debian 12 install them with:\n"
                      "  apt-get install nodejs npm\nor let scripts/install_dependencies do it.")
endif()

set(CIFRA_CLIENT ${CMAKE_SOURCE_DIR}/assets/client)
set(CIFRA_CLIENT_TOOLS ${CMAKE_BINARY_DIR}/client)
set(CIFRA_CLIENT_SCRIPT ${CMAKE_BINARY_DIR}/generated/client.js)
file(GLOB CIFRA_CLIENT_SOURCES CONFIGURE_DEPENDS ${CIFRA_CLIENT}/src/*.ts)
file(MAKE_DIRECTORY ${CIFRA_CLIENT_TOOLS} ${CMAKE_BINARY_DIR}/generated)

add_custom_command(OUTPUT ${CIFRA_CLIENT_TOOLS}/installed
  COMMAND ${CMAKE_COMMAND} -E copy ${CIFRA_CLIENT}/package.json ${CIFRA_CLIENT}/package-lock.json ${CIFRA_CLIENT}/.npmrc .
  COMMAND ${CIFRA_NPM} ci --no-audit --no-fund --loglevel=error
  COMMAND ${CMAKE_COMMAND} -E touch installed
  DEPENDS ${CIFRA_CLIENT}/package.json ${CIFRA_CLIENT}/package-lock.json
  WORKING_DIRECTORY ${CIFRA_CLIENT_TOOLS} VERBATIM)
add_custom_command(OUTPUT ${CIFRA_CLIENT_SCRIPT}
  COMMAND ${CIFRA_NODE} ${CIFRA_CLIENT_TOOLS}/node_modules/esbuild/bin/esbuild ${CIFRA_CLIENT}/src/main.ts
    --bundle --minify --format=esm --target=es2020 --charset=utf8 --log-level=warning --outfile=${CIFRA_CLIENT_SCRIPT}
  DEPENDS ${CIFRA_CLIENT_TOOLS}/installed ${CIFRA_CLIENT_SOURCES} ${CIFRA_CLIENT}/tsconfig.json VERBATIM)
