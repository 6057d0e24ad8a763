package org.surprisal.sql;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which classes there are not. The compiler of generated code tries each name in every
 * package and class that it may be meant in, time and again, and the class path is 200 jars long.
 */
final class RememberedMisses extends ClassLoader {
  private static final RememberedMisses INSTANCE = new RememberedMisses();

  private final Set<String> missing = ConcurrentHashMap.newKeySet();

  private RememberedMisses() {
    super(RememberedMisses.class.getClassLoader());
  }

  /** And in the tasks of a Spark that this thread starts. */
  static void useInThisThread() {
    Thread.currentThread().setContextClassLoader(INSTANCE);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (missing.contains(name)) {
      throw new ClassNotFoundException(name);
    }
    try {
      return super.loadClass(name, resolve);
    } catch (ClassNotFoundException e) {
      missing.add(name);
      throw e;
    }
  }
}
