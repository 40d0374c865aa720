# SPDX-License-Identifier: GPL-3.0-or-later
include(GNUInstallDirs)
install(TARGETS irev-cycles RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
