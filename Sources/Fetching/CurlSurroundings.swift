import Glibc

/// Runs calls of libcurl with what they want of the thread, and leaves it as it was: no SIGPIPE where a server hangs up on TLS
/// (it would end the program), and UTF-8, from which hosts are turned into IDNA, whatever the program's locale.
func inCurlSurroundings<Result>(_ calls: () -> Result) -> Result {
  var pipe = sigset_t()
  var before = sigset_t()
  sigemptyset(&pipe)
  sigaddset(&pipe, SIGPIPE)
  let wasPending = isPipePending()
  pthread_sigmask(SIG_BLOCK, &pipe, &before)
  let locale = utf8.map { uselocale($0) }
  defer {
    if let locale { uselocale(locale) }
    if !wasPending, isPipePending() {
      var none = timespec()
      sigtimedwait(&pipe, nil, &none)
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
  return calls()
}

private func isPipePending() -> Bool {
  var pending = sigset_t()
  sigpending(&pending)
  return sigismember(&pending, SIGPIPE) == 1
}

/// Nil where the system has none; hosts then are in ASCII.
private nonisolated(unsafe) let utf8 = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
