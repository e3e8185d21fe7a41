#!/bin/sh
# Starts a browser that believes the machine has one processor: see encoderThreads.ts.
if taskset -c "$LECTURE_PROCESSOR" true 2>/dev/null; then
  exec taskset -c "$LECTURE_PROCESSOR" "$LECTURE_EXECUTABLE" "$@"
fi
exec "$LECTURE_EXECUTABLE" "$@"
