# cmake -DIDS="names/a;names/b" -DFOLDER=rules -DOUT=registry.inc -P make_registry.cmake
#
# Writes STET_RULE(names_a, "the page names/a.md, byte by byte") for each rule. Every byte is an escape,
# so that no content of a page can end the literal.
set(registry)
foreach(id ${IDS})
  string(REGEX REPLACE "[/-]" "_" symbol ${id})
  file(READ ${FOLDER}/${id}.md page HEX)
  string(REGEX REPLACE "(..)" "\\\\x\\1" page "${page}")
  string(REGEX REPLACE "\\\\x0a" "\\\\x0a\"\n\"" page "${page}")
  string(APPEND registry "STET_RULE(${symbol},\n\"${page}\")\n")
endforeach()
file(WRITE ${OUT} "${registry}")
