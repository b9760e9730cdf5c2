# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DUPDATE=... -DXML=... -DFOLDER=... -P mime_type.cmake: makes a database of MIME types from XML in FOLDER, and
# fails unless it knows the files of studies.
file(REMOVE_RECURSE "${FOLDER}")
file(COPY "${XML}" DESTINATION "${FOLDER}/packages")
execute_process(COMMAND "${UPDATE}" "${FOLDER}" RESULT_VARIABLE result ERROR_VARIABLE messages)
if(result OR messages MATCHES "rror")
  message(FATAL_ERROR "${UPDATE}: ${messages}")
endif()
file(READ "${FOLDER}/globs" globs)
if(NOT globs MATCHES "application/x-huline-study:\\*\\.huline")
  message(FATAL_ERROR "The files of studies are not known: ${globs}")
endif()
