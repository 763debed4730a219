package fr.sillage.reporting.view;

import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;

/** How the indicators stood when this request first asked: one request tells of one stand, however many schemes it is about. */
@RequestScoped
class IndicatorsStand {

    private String tag;

    /**
     * Questions of one request may come at once: the first is the one that asks the service.
     *
     * @param known the stand that an answer is held of; null where there is none
     * @return 304 where that is the stand of now
     */
    synchronized Reply ask(String known, Supplier<Reply> service) {
        if (tag != null) {
            return tag.equals(known) ? new Reply(Reply.NOT_MODIFIED, tag, new byte[0]) : new Reply(Reply.OK, tag, new byte[0]);
        }
        Reply reply = service.get();
        if (reply.status() == Reply.NOT_MODIFIED) {
            tag = known;
        } else if (reply.status() == Reply.OK) {
            tag = reply.tag();
        }
        return reply;
    }
}
