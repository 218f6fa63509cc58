// C edge of libcurl: its variadic functions, one a type of argument, and what differs between its versions.
#pragma once
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <stddef.h>

typedef size_t (*writethru_receiver)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode writethru_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode writethru_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode writethru_set_headers(CURL *handle, struct curl_slist *lines) {
  return curl_easy_setopt(handle, CURLOPT_HTTPHEADER, lines);
}

/// `buffer` holds CURL_ERROR_SIZE bytes and lives as long as the handle.
static inline CURLcode writethru_set_error_buffer(CURL *handle, char *buffer) {
  return curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, buffer);
}

/// Who gets the lines of the head and the bytes of the body; a number other than `size * count` ends the transfer.
static inline void writethru_set_receivers(
    CURL *handle, writethru_receiver head, writethru_receiver body, void *context) {
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, head);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, context);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, context);
}

/// HTTP and HTTPS, whatever else this libcurl knows.
static inline CURLcode writethru_allow_only_http(CURL *handle) {
#if LIBCURL_VERSION_NUM >= 0x075500
  return curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  return curl_easy_setopt(handle, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

/// A name server that does not answer must not hold up the end of a transfer.
static inline void writethru_leave_resolver_behind(CURL *handle) {
#if LIBCURL_VERSION_NUM >= 0x075700
  curl_easy_setopt(handle, CURLOPT_QUICK_EXIT, 1L);
#else
  (void)handle;
#endif
}

/// Zero where it is not known.
static inline long writethru_number(CURL *handle, CURLINFO what) {
  long value = 0;
  return curl_easy_getinfo(handle, what, &value) == CURLE_OK ? value : 0;
}

/// Times are in microseconds. Zero where it is not known.
static inline long long writethru_large_number(CURL *handle, CURLINFO what) {
  curl_off_t value = 0;
  return curl_easy_getinfo(handle, what, &value) == CURLE_OK ? value : 0;
}

/// The next transfer that has ended and how it did, or null.
static inline CURL *writethru_next_ended(CURLM *multi, CURLcode *result) {
  int left;
  CURLMsg *message;
  while ((message = curl_multi_info_read(multi, &left))) {
    if (message->msg != CURLMSG_DONE) continue;
    *result = message->data.result;
    return message->easy_handle;
  }
  return NULL;
}
