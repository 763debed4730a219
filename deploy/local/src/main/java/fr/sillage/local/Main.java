package fr.sillage.local;

/** Kept to what Java 8 can load (see the pom), so that an old Java gets a sentence and not a stack trace. */
public final class Main {

    private static final int OLDEST_JAVA = 17;

    private Main() {
    }

    public static void main(String[] arguments) throws Exception {
        String java = System.getProperty("java.specification.version");
        if (java.startsWith("1.") || Integer.parseInt(java) < OLDEST_JAVA) {
            System.err.println("Sillage needs Java " + OLDEST_JAVA + " or newer; this is Java " + java
                    + " in " + System.getProperty("java.home"));
            System.exit(1);
        }
        Launcher.main(arguments);
    }
}
