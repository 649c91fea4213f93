package dev.towerbook.job;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;

/**
 * H2 that dies just before the N-th thing that would be kept: a commit, or a statement outside a
 * transaction. It dies like a killed process: nothing more reaches the file, and no connection
 * opens until it is {@link #leave left}. With the property {@code drill.halt} the whole JVM is
 * halted instead.
 */
public final class HaltingDriver implements Driver {

  private static final String PREFIX = "jdbc:halt:";
  private static final String DATA_SOURCE = "spring.datasource.";

  /** The least that the pool accepts. */
  private static final int WAIT_MS = 250;

  private static final int KILLED = 137;

  private static int countdown;
  private static BooleanSupplier moment = () -> false;
  private static boolean dead;

  /** Lets the N-th write die; 0 for none. */
  static synchronized void arm(int writes) {
    countdown = writes;
    dead = false;
  }

  /** Lets the first write die before which a moment has come. */
  static synchronized void arm(BooleanSupplier when) {
    arm(0);
    moment = when;
  }

  /** True if the database has died since it was armed; from now on it lives again. */
  private static synchronized boolean disarm() {
    boolean died = dead;
    countdown = 0;
    moment = () -> false;
    dead = false;
    return died;
  }

  /**
   * Properties with which a run has its book in a folder through this driver. It does not wait for
   * a database that is dead.
   */
  static Map<String, String> properties(Path book) {
    String file = dev.towerbook.store.BookFile.url(book).substring("jdbc:".length());
    return Map.of(
        DATA_SOURCE + "url",
        PREFIX + file,
        DATA_SOURCE + "driver-class-name",
        HaltingDriver.class.getName(),
        DATA_SOURCE + "hikari.connection-timeout",
        "" + WAIT_MS);
  }

  /** Lets the runs of this process have their book through this driver, until {@link #leave}. */
  static void serve(Path book) {
    properties(book).forEach(System::setProperty);
  }

  /** The runs of this process have their own book again; true if the database has died. */
  static boolean leave() {
    properties(Path.of("")).keySet().forEach(System::clearProperty);
    return disarm();
  }

  private static synchronized void beforeWrite(Connection real) throws SQLException {
    refuseIfDead();
    countdown--;
    if (countdown == 0 || moment.getAsBoolean()) {
      if (Integer.getInteger("drill.halt", 0) > 0) {
        Runtime.getRuntime().halt(KILLED);
      }
      dead = true;
      try (Statement statement = real.createStatement()) {
        statement.execute("shutdown immediately");
      }
      refuseIfDead();
    }
  }

  private static synchronized void refuseIfDead() throws SQLException {
    if (dead) {
      throw new SQLException("the database is gone (drill)", "08006");
    }
  }

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    refuseIfDead();
    if (countdown == 0 && Integer.getInteger("drill.halt", 0) > 0) {
      arm(Integer.getInteger("drill.halt"));
    }
    Connection real = DriverManager.getConnection("jdbc:" + url.substring(PREFIX.length()), info);
    return proxy(
        Connection.class,
        (proxy, method, args) -> {
          if (method.getName().equals("commit")) {
            beforeWrite(real);
          }
          Object result = call(real, method, args);
          return result instanceof Statement statement
              ? statement(real, statement, method.getReturnType())
              : result;
        });
  }

  private static Object statement(Connection connection, Statement real, Class<?> type) {
    return proxy(
        type,
        (proxy, method, args) -> {
          if (method.getName().startsWith("execute")
              && !method.getName().equals("executeQuery")
              && !dead
              && connection.getAutoCommit()) {
            beforeWrite(connection);
          }
          return call(real, method, args);
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            HaltingDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object real, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(real, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith(PREFIX);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }
}
