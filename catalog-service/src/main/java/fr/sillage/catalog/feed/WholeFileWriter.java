package fr.sillage.catalog.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;

/** Hands a body over to the connection: the thread that made the answer is free while it is sent. */
@Provider
public class WholeFileWriter implements ServerMessageBodyWriter<WholeFile.Answer> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == WholeFile.Answer.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == WholeFile.Answer.class;
    }

    @Override
    public void writeResponse(WholeFile.Answer answer, Type genericType, ServerRequestContext context) {
        HttpServerResponse response = ((ResteasyReactiveRequestContext) context).unwrap(HttpServerResponse.class);
        long length = answer.body().length(answer.form());
        if (length < 0) {
            response.setChunked(true);
        } else {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(length));
        }
        new Sending(answer, response, Vertx.currentContext()).start();
    }

    @Override
    public void writeTo(WholeFile.Answer answer, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        throw new IOException("A whole body is sent by its connection alone");
    }
}
