package fr.sillage.catalog.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.PageRequest;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemePartRepository;

@ApplicationScoped
public class TrainingSessionRepository extends SchemePartRepository<TrainingSessionBody, TrainingSession> {

    @Override
    protected TrainingSession fresh(Scheme scheme, String code) {
        return new TrainingSession(scheme, code);
    }

    @Override
    public TrainingSessionBody bodyOf(TrainingSession item) {
        return item.body();
    }

    List<TrainingSession> page(Scheme scheme, TrainingQuery query, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = query.condition(scheme, parameters);
        parameters.put("after", page.afterKey());
        return find(condition + " and code > :after order by code", parameters).page(0, page.rows()).list();
    }

    List<TrainingSession> all(Scheme scheme, TrainingQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        return list(query.condition(scheme, parameters) + " order by code", parameters);
    }
}
