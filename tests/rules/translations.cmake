# SPDX-License-Identifier: GPL-3.0-or-later
# Gathers the sentences of the sources into a copy of a translation, and checks that this does not change the copy.
# Needs LUPDATE, ROOT, LANGUAGE and COPY, where the copy is put.
set(committed "${ROOT}/resources/translations/huline_${LANGUAGE}.ts")
configure_file("${committed}" "${COPY}" COPYONLY)
if(LANGUAGE STREQUAL "en")
  set(options -pluralonly)
endif()
execute_process(
  COMMAND "${LUPDATE}" -silent -locations none -no-obsolete -source-language en -I "${ROOT}" ${options} "${ROOT}/app"
          -ts "${COPY}" -target-language "${LANGUAGE}"
  RESULT_VARIABLE failed)
execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${committed}" "${COPY}" RESULT_VARIABLE differs)
if(failed OR differs)
  message(FATAL_ERROR "${committed} is out of date: build the target huline_lupdate")
endif()
