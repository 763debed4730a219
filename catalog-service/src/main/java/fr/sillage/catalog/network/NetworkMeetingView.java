package fr.sillage.catalog.network;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

@Schema(name = "NetworkMeeting")
public record NetworkMeetingView(@NotNull LocalDate day, @NotNull @JsonUnwrapped NetworkMeetingBody body,
        @NotNull long version) {

    static NetworkMeetingView from(NetworkMeeting meeting) {
        return new NetworkMeetingView(meeting.day(), meeting.body(), meeting.version());
    }
}
