// The C edge of libxml2: its parsers of XML and HTML, and shims where C does not import.
#ifndef CLIBXML2_H
#define CLIBXML2_H
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// xmlFree is a variable, which Swift takes for shared state.
static inline void writethru_xml_free(void *pointer) { xmlFree(pointer); }
#endif
