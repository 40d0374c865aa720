# SPDX-License-Identifier: GPL-3.0-or-later
include(GNUInstallDirs)
install(TARGETS irev-cycles RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${CMAKE_CURRENT_LIST_DIR}/linux/irev-cycles.desktop
    DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/linux/irev-cycles.metainfo.xml
    DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/irev-cycles.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/linux/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

# The package: packaging/deb makes it. What it depends on is the section [run] of the one list of packages,
# and the libraries dpkg-shlibdeps finds; those alone would not do, for Qt loads its drivers as plug-ins.
set(packages ${CMAKE_CURRENT_LIST_DIR}/packages)
set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${packages})
file(STRINGS ${packages} lines)
set(section "")
set(needed "")
foreach(line IN LISTS lines)
    if(line MATCHES "^\\\[([a-z]+)\\\]$")
        set(section ${CMAKE_MATCH_1})
    elseif(section STREQUAL "run" AND line MATCHES "^([a-z0-9][a-z0-9.+-]+)")
        list(APPEND needed ${CMAKE_MATCH_1})
    endif()
endforeach()
list(JOIN needed ", " CPACK_DEBIAN_PACKAGE_DEPENDS)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME irev-cycles)
set(CPACK_PACKAGE_VENDOR "IREV Cycles")
set(CPACK_PACKAGE_CONTACT "IREV Cycles <irev-cycles@irev-cycles.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "cycles de qualification sur l’évaluation des contrats de ville")
set(CPACK_PACKAGE_DESCRIPTION
    "Calendrier des séances, inscriptions, listes d’attente et feuilles d’émargement
d’un cycle de qualification. Fonctionne sans réseau, sur un fichier, ou à
plusieurs sur une base PostgreSQL.")
set(CPACK_PACKAGE_INSTALL_DIRECTORY irev-cycles)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION office)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
