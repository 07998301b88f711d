#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
#include <cmark-gfm/inlines.h>
#include <cmark-gfm/syntax_extension.h>

/* The kinds of node that the extensions add: variables that are set once, at registration. */
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;

static inline uint16_t haidang_table_type(void) { return (uint16_t)CMARK_NODE_TABLE; }
static inline uint16_t haidang_row_type(void) { return (uint16_t)CMARK_NODE_TABLE_ROW; }
static inline uint16_t haidang_cell_type(void) { return (uint16_t)CMARK_NODE_TABLE_CELL; }
static inline uint16_t haidang_strike_type(void) { return (uint16_t)CMARK_NODE_STRIKETHROUGH; }
