#include "CTaggerModel.h"

// `#embed` came with C23; the compiler has it for every C.
#pragma clang diagnostic ignored "-Wc23-extensions"

// A file made by writethru-train; see Sources/writethru-train/README.md.
_Alignas(64) static const unsigned char model[] = {
#embed "names.model"
};

const void *tagger_model_bytes(void) { return model; }
const size_t tagger_model_size = sizeof model;
