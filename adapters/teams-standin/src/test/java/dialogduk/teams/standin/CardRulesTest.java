package dialogduk.teams.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Each fault of a card, put in once and found.
class CardRulesTest {

  private static final String EXECUTE =
      "{'type':'Action.Execute','title':'Svara','verb':'answer',"
          + "'fallback':{'type':'Action.Submit','title':'Svara','data':{}}}";

  private static List<String> faults(String card) {
    return new CardRules(false).faults(Json.read(card.replace('\'', '"')).orElseThrow(), "");
  }

  private static String with(String element) {
    return "{'type':'AdaptiveCard','version':'1.5','body':[" + element + "]}";
  }

  private static String acting(String action) {
    return "{'type':'AdaptiveCard','version':'1.5','actions':[" + action + "]}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'Card'}                                                  | must be an"
            + " AdaptiveCard",
        "{'type':'AdaptiveCard','version':'1.6'}                          | /version must be 1.0 to"
            + " 1.5",
        "{'type':'AdaptiveCard'}                                          | /version",
        "{'type':'AdaptiveCard','version':'1.5','colour':'red'}           | /colour is unknown",
        "{'type':'AdaptiveCard','version':'1.5','body':{}}                | /body must be an array",
        "{'type':'AdaptiveCard','version':'1.5','body':['hej']}           | /body/0 must be an"
            + " object"
      })
  void finds_faults_of_the_root(String card, String fault) {
    assertThat(faults(card)).isNotEmpty().allMatch(it -> it.contains(fault));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'TextBlok','text':'a'}                       | nothing called TextBlok",
        "{'type':'TextBlock','text':'a','wrapped':true}       | /body/0/wrapped is unknown",
        "{'type':'TextBlock'}                                 | /body/0/text",
        "{'type':'TextBlock','text':1}                        | /body/0/text must be a string",
        "{'type':'Image','url':'http://a.example/b.png'}      | /body/0/url must be https",
        "{'type':'Container','items':[{'type':'Nothing'}]}    | /body/0/items/0",
        "{'type':'ColumnSet','columns':[{'items':[{'type':'TextBlock','text':'a','txt':''}]}]} |"
            + " /body/0/columns/0/items/0",
        "{'type':'FactSet','facts':[{'title':'a'}]}           | /body/0/facts/0/value is missing",
        "{'type':'Table','columns':[{'width':1,'hue':2}],'rows':[]} | /body/0/columns/0/hue is"
            + " unknown",
        "{'type':'Table','columns':[],'rows':[{'cells':[{'type':'TableCell'}]}]} |"
            + " /body/0/rows/0/cells/0/items",
        "{'type':'Input.Text'}                                | /body/0/id is missing",
        "{'type':'Input.Text','id':'a.b'}                     | /body/0/id must not have a dot",
        "{'type':'Input.Text','id':'a'},{'type':'Input.Date','id':'a'} | /body/1/id stands twice",
        "{'type':'Input.ChoiceSet','id':'a','choices':[]}     | /choices must not be empty",
        "{'type':'Input.ChoiceSet','id':'a','choices':[{'title':'b','value':'1'},{'title':'c','value':'1'}]}"
            + " | a value stands twice",
        "{'type':'Input.ChoiceSet','id':'a','value':'2','choices':[{'title':'b','value':'1'}]} |"
            + " /value is none of the choices",
        "{'type':'Input.ChoiceSet','id':'a','isMultiSelect':true,'choices':[{'title':'b','value':'1,2'}]}"
            + " | must not have commas",
        "{'type':'ActionSet','actions':[{'type':'Action.Submit'}]} | /body/0/actions/0/title is"
            + " missing"
      })
  void finds_faults_of_elements(String element, String fault) {
    assertThat(faults(with(element))).hasSize(1).allMatch(it -> it.contains(fault));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'Action.Execute','title':'a','verb':'b'}                    | fallback must be an"
            + " Action.Submit",
        "{'type':'Action.Execute','title':'a','verb':'b','fallback':'drop'}  | fallback must be an"
            + " Action.Submit",
        "{'type':'Action.Execute','title':'a','fallback':{'type':'Action.Submit','title':'a'}} |"
            + " /verb is missing",
        "{'type':'Action.Execute','title':'a','verb':'b','fallback':{'type':'Action.Submit','title':'a','data':{'x.y':1}}}"
            + " | a key must not have a dot",
        "{'type':'Action.Submit','title':'a','data':{'b':{'c':[{'d.e':1}]}}} | a key must not have"
            + " a dot",
        "{'type':'Action.Submit','title':'a','data':'text'}                  | /data must be an"
            + " object",
        "{'type':'Action.Submit','title':'a','data':{'msteams':{'type':'dialog'}}} |"
            + " /data/msteams/type is unknown",
        "{'type':'Action.OpenUrl','title':'a','url':'javascript:1'}          | /url must be https",
        "{'type':'Action.Http','title':'a'}                                  | nothing called"
            + " Action.Http",
        "{'type':'Action.ShowCard','title':'a','card':{'type':'AdaptiveCard','version':'1.5','hue':1}}"
            + " | /card/hue is unknown"
      })
  void finds_faults_of_buttons(String action, String fault) {
    assertThat(faults(acting(action))).hasSize(1).allMatch(it -> it.contains(fault));
  }

  @Test
  void finds_more_buttons_than_are_shown() {
    var six = String.join(",", IntStream.range(0, 6).mapToObj(_ -> EXECUTE).toList());

    assertThat(faults(acting(six))).isEmpty();
    assertThat(faults(acting(six + "," + EXECUTE))).hasSize(1);
    assertThat(faults(acting(six + "," + EXECUTE.replaceFirst("\\{", "{'mode':'secondary',"))))
        .isEmpty();
  }

  @Test
  void finds_more_to_refresh_than_are_refreshed() {
    var users = IntStream.range(0, 61).mapToObj(i -> "'29:" + i + "'").toList();
    var card =
        "{'type':'AdaptiveCard','version':'1.5','refresh':{'action':"
            + EXECUTE
            + ",'userIds':[%s]}}";

    assertThat(faults(card.formatted(String.join(",", users.subList(0, 60))))).isEmpty();
    assertThat(faults(card.formatted(String.join(",", users)))).hasSize(1);
  }

  @Test
  void lets_nothing_be_executed_in_a_dialog() {
    var card = Json.read(acting(EXECUTE).replace('\'', '"')).orElseThrow();
    var fetching =
        Json.read(
                acting(
                        "{'type':'Action.Submit','title':'a','data':{'msteams':{'type':'task/fetch'}}}")
                    .replace('\'', '"'))
            .orElseThrow();

    assertThat(new CardRules(true).faults(card, "")).hasSize(1);
    assertThat(new CardRules(true).faults(fetching, "")).hasSize(1);
    assertThat(new CardRules(false).faults(fetching, "")).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> lets_the_cards_of_the_design_pass() {
    return Shared.files(Shared.folder("design/cards/teams")).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        assertThat(new CardRules(false).faults(Shared.json(file), "")).isEmpty()));
  }

  /// The table against the schema of those who made the format.
  @Test
  void knows_what_the_schema_knows() {
    var schema = Shared.json(Shared.file("data/teams/1.5.0.json")).path("definitions");
    for (var type : Shapes.types()) {
      if (schema.has(type)) {
        var known = new TreeSet<String>();
        properties(schema, type, known);
        known.remove("rtl?");
        var lacking = new TreeSet<>(known);
        lacking.removeAll(Shapes.of(type).allowed());
        assertThat(lacking).as(type).isEmpty();
      }
    }
  }

  private static void properties(JsonNode schema, String type, Set<String> known) {
    var definition = schema.path(type);
    known.addAll(definition.path("properties").propertyNames());
    for (var above : definition.path("allOf")) {
      properties(schema, above.path("$ref").asString("").replace("#/definitions/", ""), known);
    }
  }
}
