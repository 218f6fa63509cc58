import Foundation

/// CPU seconds of the process, its own and the system's for it.
func processSeconds() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

func threadSeconds() -> Double { seconds(CLOCK_THREAD_CPUTIME_ID) }

private func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most memory that was resident.
func peakMegabytes() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss / 1_024
}

/// Keeps this thread, and those that it begins, on the core where it is.
func stayOnOneCore() {
  // Glibc's module leaves out what is Linux's own.
  typealias GetCore = @convention(c) () -> Int32
  typealias SetCores = @convention(c) (pid_t, Int, UnsafeRawPointer) -> Int32
  guard let get = dlsym(nil, "sched_getcpu"), let set = dlsym(nil, "sched_setaffinity") else {
    fail("cannot stay on one core: run it under taskset")
  }
  let core = Int(unsafeBitCast(get, to: GetCore.self)())
  var cores = [UInt8](repeating: 0, count: 128)
  cores[core / 8] = 1 << UInt8(core % 8)
  guard unsafeBitCast(set, to: SetCores.self)(0, cores.count, cores) == 0 else { fail("cannot stay on one core") }
}
