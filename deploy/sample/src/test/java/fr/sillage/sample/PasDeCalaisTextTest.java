package fr.sillage.sample;

import static fr.sillage.sample.Sample.maps;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the running text tells, paragraph by paragraph: told in other words, its facts are all there. */
class PasDeCalaisTextTest {

    private static final Sample SAMPLE = new Sample("pas-de-calais");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # foreword
            scheme | on=2017-02-27
            scheme | à l’unanimité
            scheme | Michel Dagbert
            scheme | la protection de l’environnement, le progrès social et le développement économique
            scheme | préfère le mieux-disant au moins-disant
            scheme | circuits courts agricoles ou l’agriculture raisonnée
            scheme | promouvoir l’innovation
            scheme | prévu pour trois ans
            scheme | vingt et une fiches
            # introduction: what the law asks
            scheme | Article 13 de la loi n° 2014-856 du 31 juillet 2014
            scheme | Loi n° 2015-992 du 17 août 2015
            library/loi-ess | commerce équitable
            library/decret-seuil-2015 | 100 millions d’euros
            library/ordonnance-marches | 1er avril 2016
            library/ordonnance-marches | marchés réservés
            library/loi-notre | clause générale de compétence
            terms/srdeii | cinq ans
            # introduction: the Department
            scheme | la bataille pour l’emploi
            scheme | Quatrième chantier de la mandature
            scheme | Délibération de l’assemblée départementale du 27 septembre 2016
            scheme | atelier « commande publique responsable »
            scheme | canal Seine-Nord Europe
            scheme | Voté par l’assemblée départementale fin 2013
            scheme | Dynamique Climat Régional depuis 2008
            scheme | Plan climat-air-énergie départemental
            # introduction: responsible purchasing
            terms/achat-responsable-obsar | meilleur coût global, immédiat et différé
            scheme | fédérer les acheteurs publics et privés
            scheme | en reliant insertion et handicap
            scheme | étendre la démarche à toute la commande publique durable
            scheme | évaluer ce qu’elle apporte aux territoires
            # axis 1
            axes/1 | matériaux, énergie
            axes/1 | labels, certifications
            axes/1 | agriculture biologique, paysanne ou raisonnée
            objectives/1-1 | Depuis 2009
            objectives/1-1 | Département du Nord
            objectives/1-1 | services départementaux d’incendie et de secours du Nord et du Pas-de-Calais
            objectives/1-1 | Métropole européenne de Lille
            actions/1-1.1 | au moins 50 %
            actions/1-1.1 | 60 % d’ici 2020
            actions/1-1.1 | mâchefers d’incinération de déchets non dangereux
            actions/1-1.2 | 70 %
            actions/1-1.2 | http://soldating.fr/
            actions/1-1.2 | http://www.imaterio.fr/
            actions/1-1.3 | COP 21
            actions/1-1.3 | les élections professionnelles de 2014 ont demandé 1,5 t
            actions/1-1.3 | rationalisation du parc d’imprimantes
            actions/1-1.3 | 9 % de moins qu’en 2014, soit 11,45 t
            actions/1-1.3 | 39 % du papier est recyclé contre 27 % en 2014, soit 12 points de mieux
            actions/1-1.4 | l’hiver 2014-2015
            actions/1-1.4 | Communauté urbaine d’Arras
            actions/1-1.4 | « Équiper durablement le Pas-de-Calais »
            actions/1-1.5 | plan climat énergie territorial
            actions/1-1.6 | fourreaux électriques
            actions/1-1.6 | Pas d’objectif chiffré
            actions/1-2.1 | loi du 31 juillet 2014
            actions/1-2.2 | ADEME
            actions/1-3.1 | L’article 10 du décret du 25 mars 2016
            actions/1-3.1 | AB, FSC, label rouge
            actions/1-3.1 | Pas de référence en 2016
            actions/1-3.2 | 54 % en moyenne des produits achetés
            actions/1-3.2 | épicerie
            actions/1-3.3 | entre 15 et 20 % actuellement, 20 % envisagés
            actions/1-3.3 | semaines à thème
            # axis 2
            axes/2 | Dites-le-nous une fois
            axes/2 | Pas-de-Calais Habitat
            axes/2 | UGAP
            objectives/2-1 | Depuis 2014
            actions/2-1.1 | chaque semestre
            actions/2-1.1 | 50 000 € HT
            actions/2-1.1 | 80 % actuellement, objectif à 100 %
            actions/2-1.2 | octobre 2018
            actions/2-1.2 | Marché public simplifié (MPS)
            actions/2-1.3 | L’article 4 du décret du 25 mars 2016
            actions/2-1.3 | salons professionnels ; organisation de journées portes ouvertes ; présentation de leur savoir-faire
            actions/2-1.3 | visite auprès d’autres services
            actions/2-2.1 | Depuis 2012
            actions/2-2.1 | État, collectivités, établissements de santé
            actions/2-3.1 | Pacte pour l’achat responsable
            # axis 3
            axes/3 | Depuis plus de huit ans
            axes/3 | bénéficiaires du RSA que des associations intermédiaires mettent à disposition
            objectives/3-2 | toutes les directions acheteuses
            actions/3-1.1 | allotissement, critères, recours aux marchés réservés
            actions/3-1.2 | pendant trois ans
            actions/3-1.2 | à priori 7
            actions/3-2.1 | condition d’exécution, comme critère de jugement, comme objet du marché
            actions/3-2.1 | maîtrise d’œuvre
            actions/3-2.1 | gardiennage, nettoyage
            actions/3-2.1 | jeunes et des femmes
            actions/3-3.1 | contrats territoriaux de développement durable
            actions/3-3.1 | Maisons Département Solidarités (MDS)
            actions/3-3.2 | fonds d’aménagement rural et de développement agricole (FARDA)
            actions/3-3.2 | Service Insertion et emplois en Entreprise (SIE)
            # how it is steered and evaluated
            committees/pilotage-politique | arrêté du président
            committees/groupe-de-travail | l’achat public, de la réglementation des marchés publics, de la méthode et de l’évaluation
            committees/groupe-de-travail | écriture, suivi des actions, suivi de l’évaluation
            scheme | une année civile
            scheme | baselineYear=2015
            scheme | globale tous les trois ans
            """)
    void A_fact_of_the_text_is_told(String where, String fact) {
        assertThat(SAMPLE.told(where)).contains(fact);
    }

    @ParameterizedTest
    @ValueSource(strings = { "SPAPSER", "BTP", "SOSED", "DPGF", "UGAP", "MPS", "PME et TPE", "IAE", "CSIE", "SIE", "PLIE",
            "EPCI", "ESMS", "CPOM", "FARDA", "MDS", "MDADT", "CDESS", "CRESS", "SRDEII" })
    void An_acronym_that_is_spelt_out_is_in_the_lexicon(String acronym) {
        assertThat(SAMPLE.collection("catalog/terms.json").values()).filteredOn(term -> term.get("term").equals(acronym))
                .singleElement().satisfies(term -> assertThat(term).containsEntry("kind", "ACRONYM")
                        .containsKeys("expansion", "definition"));
    }

    @Test
    void The_technical_body_has_its_seven_and_the_political_one_its_two_kinds_of_members() {
        assertThat(capacities("pilotage-technique")).containsExactly("Directeur général des services",
                "Cheffe de la mission ESS", "Directrice des achats et de la logistique", "Directeur de la commande publique",
                "Directeur du pôle aménagement et développement territorial",
                "Chef de la mission accès et maintien dans l’emploi, direction du développement des solidarités",
                "Chef de la mission Agenda 21");
        assertThat(capacities("pilotage-politique")).containsExactly(
                "Vice-présidents et conseillers délégués dont les attributions touchent aux thèmes du schéma",
                "Président de la commission d’appel d’offres");
    }

    private static List<String> capacities(String committee) {
        return maps(SAMPLE.collection("catalog/committees.json").get(committee).get("members")).stream()
                .map(member -> ((String) member.get("capacity")).replace(", ou son représentant", "")).toList();
    }
}
