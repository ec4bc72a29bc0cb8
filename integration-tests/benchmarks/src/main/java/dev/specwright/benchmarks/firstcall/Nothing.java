package dev.specwright.benchmarks.firstcall;

/** What the JVM itself costs. */
public final class Nothing {

    private Nothing() {}

    /**
     * Does nothing but say so.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println("nothing");
    }
}
