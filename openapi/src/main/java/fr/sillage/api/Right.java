package fr.sillage.api;

/**
 * A role for one buyer.
 *
 * @param buyer SIREN, or {@code *} for the staff of the whole instance
 */
public record Right(Role role, String buyer) {

    public static final String EVERY_BUYER = "*";

    /** Name of the attribute of the signed-in identity that holds its set of rights. */
    public static final String ATTRIBUTE = "sillage.rights";

    boolean gives(Role wanted, String siren) {
        return role.contains(wanted) && (buyer.equals(EVERY_BUYER) || buyer.equals(siren));
    }
}
