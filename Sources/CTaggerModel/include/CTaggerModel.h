#pragma once
#include <stddef.h>

/// The trained model of entities, aligned to 64 bytes; never freed.
const void *tagger_model_bytes(void);
extern const size_t tagger_model_size;
