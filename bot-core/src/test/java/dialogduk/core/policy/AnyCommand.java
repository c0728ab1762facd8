package dialogduk.core.policy;

import dialogduk.core.box.Answer;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.session.ActionStatus;
import dialogduk.core.session.Capacity;
import dialogduk.core.session.Command;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Function;
import dialogduk.core.session.Item;
import dialogduk.core.session.ParkReason;
import dialogduk.core.session.Purpose;
import dialogduk.core.testkit.Story;
import java.util.List;

/// One command of every kind, and several of those whose right depends on what is in them.
enum AnyCommand {
  START("session.start") {
    @Override
    Command by(String person, int step) {
      return new Command.Start(
          "samverkansavtal",
          1,
          List.of("goals"),
          Openness.NAMELESS,
          Purpose.REVISION,
          text(),
          List.of());
    }
  },
  OPEN("open") {
    @Override
    Command by(String person, int step) {
      return new Command.Open("lessons", null);
    }
  },
  ADVANCE("step.next") {
    @Override
    Command by(String person, int step) {
      return new Command.Advance(step, null);
    }
  },
  GO_ON("step.next") {
    @Override
    Command by(String person, int step) {
      return new Command.GoOn(step, null);
    }
  },
  SHOW("step.next") {
    @Override
    Command by(String person, int step) {
      return new Command.Show(step);
    }
  },
  OPEN_MARKING("step.next") {
    @Override
    Command by(String person, int step) {
      return new Command.OpenMarking(step, null);
    }
  },
  TAKE_BACK("step.back") {
    @Override
    Command by(String person, int step) {
      return new Command.TakeBack(step);
    }
  },
  ASK_AGAIN("step.back") {
    @Override
    Command by(String person, int step) {
      return new Command.AskAgain("goals", null);
    }
  },
  PARK("park") {
    @Override
    Command by(String person, int step) {
      return new Command.Park("agreement-aim", ParkReason.NEGOTIATION, null, null, null);
    }
  },
  RETURN("park") {
    @Override
    Command by(String person, int step) {
      return new Command.Return("good-conditions", null);
    }
  },
  WRITE_JOINT("joint.write") {
    @Override
    Command by(String person, int step) {
      return new Command.WriteJoint("agreement-aim", 0, text(), List.of());
    }
  },
  SET_JOINT_MARK("mark.joint") {
    @Override
    Command by(String person, int step) {
      return new Command.SetJointMark("evaluation", 3);
    }
  },
  SET_DATE("summary.write") {
    @Override
    Command by(String person, int step) {
      return new Command.SetDate("goals", Story.TODAY);
    }
  },
  SUMMARISE("summary.post") {
    @Override
    Command by(String person, int step) {
      return new Command.Summarise("why");
    }
  },
  REMIND("remind") {
    @Override
    Command by(String person, int step) {
      return new Command.Remind(step);
    }
  },
  TIGHTEN("mode.tighten") {
    @Override
    Command by(String person, int step) {
      return new Command.ChooseOpenness(Openness.NAMELESS);
    }
  },
  CHOOSE_OPENNESS("mode.choose") {
    @Override
    Command by(String person, int step) {
      return new Command.ChooseOpenness(Openness.OPEN);
    }

    @Override
    Openness openness() {
      return Openness.NAMELESS;
    }
  },
  END("session.end") {
    @Override
    Command by(String person, int step) {
      return new Command.End();
    }
  },
  HAND_IN("answer") {
    @Override
    Command by(String person, int step) {
      return new Command.HandIn(AIM, new Answer.Text("Vi vill"));
    }
  },
  TOGETHER("answer") {
    @Override
    Command by(String person, int step) {
      return new Command.Together(
          List.of(
              new Command.HandIn(AIM, new Answer.Text("Vi vill")),
              new Command.SaveDraft(
                  new Item.Answers("goals-support"), new Answer.Text("Att alla"))));
    }
  },
  SAVE_DRAFT("answer") {
    @Override
    Command by(String person, int step) {
      return new Command.SaveDraft(AIM, new Answer.Text("Vi"));
    }
  },
  WITHDRAW("answer.edit") {
    @Override
    Command by(String person, int step) {
      return new Command.Withdraw(AIM);
    }
  },
  PASS("pass") {
    @Override
    Command by(String person, int step) {
      return new Command.Pass(AIM);
    }
  },
  PASS_MARKING("pass") {
    @Override
    Command by(String person, int step) {
      return new Command.Pass(GOALS);
    }
  },
  MARK("mark") {
    @Override
    Command by(String person, int step) {
      return new Command.Mark(GOALS, 3);
    }
  },
  WITHDRAW_MARK("mark") {
    @Override
    Command by(String person, int step) {
      return new Command.Withdraw(GOALS);
    }
  },
  OPEN_ADMISSION("person.admit") {
    @Override
    Command by(String person, int step) {
      return new Command.OpenAdmission();
    }
  },
  CLOSE_ADMISSION("person.admit") {
    @Override
    Command by(String person, int step) {
      return new Command.CloseAdmission();
    }
  },
  ADMIT("person.admit") {
    @Override
    Command by(String person, int step) {
      return new Command.Admit("waiting");
    }
  },
  TURN_AWAY("person.admit") {
    @Override
    Command by(String person, int step) {
      return new Command.TurnAway("waiting");
    }
  },
  REMOVE("person.invite") {
    @Override
    Command by(String person, int step) {
      return new Command.Remove("ursula");
    }
  },
  LEAVE("leave") {
    @Override
    Command by(String person, int step) {
      return new Command.Leave();
    }
  },
  GIVE_FUNCTION("role.give") {
    @Override
    Command by(String person, int step) {
      return new Command.GiveFunction("ursula", Function.SECRETARY);
    }
  },
  TAKE_FUNCTION("role.give") {
    @Override
    Command by(String person, int step) {
      return new Command.TakeFunction("fatima", Function.FACILITATOR);
    }
  },
  STATE_CAPACITY("capacity.state") {
    @Override
    Command by(String person, int step) {
      return new Command.StateCapacity(Capacity.EMPLOYEE);
    }
  },
  ATTACH_ROOM("room.attach") {
    @Override
    Command by(String person, int step) {
      return new Command.AttachRoom("slack:T1:C1", "sv");
    }
  },
  LEAVE_ROOM("room.attach") {
    @Override
    Command by(String person, int step) {
      return new Command.LeaveRoom("slack:T1:C1");
    }
  },
  RENEW_OWN_LINK("link.own") {
    @Override
    Command by(String person, int step) {
      return new Command.RenewLink(person);
    }
  },
  RENEW_LINK("person.invite") {
    @Override
    Command by(String person, int step) {
      return new Command.RenewLink("ursula");
    }
  },
  CONNECT("link.own") {
    @Override
    Command by(String person, int step) {
      return new Command.Connect("slack:T1:" + person, "code of " + person, null);
    }
  },
  ENTER("link.own") {
    @Override
    Command by(String person, int step) {
      return new Command.Enter();
    }
  },
  ADD_ACTION("action.create") {
    @Override
    Command by(String person, int step) {
      return new Command.AddAction("new", "goals", text(), null, null, null);
    }
  },
  CHANGE_ACTION("action.change") {
    @Override
    Command by(String person, int step) {
      return new Command.ChangeAction("action", text(), null, null, null);
    }
  },
  ACTION_STATUS("action.status") {
    @Override
    Command by(String person, int step) {
      return new Command.SetActionStatus("action", ActionStatus.DONE, null);
    }

    @Override
    boolean ofOwn() {
      return false;
    }
  },
  OWN_ACTION_STATUS("action.status") {
    @Override
    Command by(String person, int step) {
      return new Command.SetActionStatus("of-" + person, ActionStatus.DONE, null);
    }
  },
  REMOVE_ACTION("action.delete") {
    @Override
    Command by(String person, int step) {
      return new Command.RemoveAction("action");
    }
  };

  private static final Item.Answers AIM = new Item.Answers("agreement-aim");
  private static final Item.Marking GOALS = new Item.Marking("goals");

  private final String row;

  AnyCommand(String row) {
    this.row = row;
  }

  /// The row of the written matrix that it falls under.
  String row() {
    return row;
  }

  abstract Command by(String person, int step);

  /// Whether it is about what is the sender's own.
  boolean ofOwn() {
    return true;
  }

  /// What the session was begun with.
  Openness openness() {
    return Openness.OPEN;
  }

  private static FreeText text() {
    return new FreeText("text", "salt", "Vi vill");
  }
}
