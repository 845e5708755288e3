package org.deckle.pipeline;

/** Hears what a build is doing. Calls come one at a time, from any thread. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress NONE = what -> {};

  /** A step begins. */
  void step(String what);
}
