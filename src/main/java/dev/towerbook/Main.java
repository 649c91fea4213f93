package dev.towerbook;

/** The front door. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("hello on " + Runtime.version());
  }
}
