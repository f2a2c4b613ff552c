# What a package holds beside the program: its manual page and completions, which the program itself
# writes, and its papers. `cpack` in a build folder makes a .deb and a .tar.gz of these.
include(GNUInstallDirs)

set(generated ${CMAKE_CURRENT_BINARY_DIR}/generated)
add_custom_command(OUTPUT ${generated}/stet.1 ${generated}/stet.bash ${generated}/_stet ${generated}/stet.fish
  COMMAND ${CMAKE_COMMAND} -E make_directory ${generated}
  COMMAND stet manual > ${generated}/stet.1
  COMMAND stet completion bash > ${generated}/stet.bash
  COMMAND stet completion zsh > ${generated}/_stet
  COMMAND stet completion fish > ${generated}/stet.fish
  DEPENDS stet VERBATIM)
add_custom_target(stet_generated ALL DEPENDS ${generated}/stet.1)

install(TARGETS stet RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${generated}/stet.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${generated}/stet.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME stet)
install(FILES ${generated}/_stet DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${generated}/stet.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY guides DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME stet)
set(CPACK_PACKAGE_VENDOR "The stet authors")
set(CPACK_PACKAGE_CONTACT "The stet authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "checks news articles for names and places that contradict one another")
set(CPACK_PACKAGE_DESCRIPTION "stet links the spellings of each person, place and organisation in an article,
weighs places against the gazetteer that it carries, and says for each finding what
is wrong, why, where else, and what to write instead.")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
