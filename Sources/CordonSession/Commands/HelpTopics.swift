// What can be asked about besides commands?

import CordonPolicy

/// A page of help.
struct HelpTopic {
  let name: String
  let text: () -> String
}

extension Session {
  static let helpTopics = [
    HelpTopic(name: "realms") {
      """
      There are two namespaces with rights. In the trusted realm ('>>> ') code may do what you may
      do. In the restricted realm ('r>> ') it computes freely, and everything else is judged by the
      policy at the moment of use: :policy show lists it, :why explains the last refusal.
      Each realm has its own names, modules and built-ins. Plain data can be passed across; a function
      keeps the rights of the realm that compiled it.
        :restricted   go behind the fence
        :trusted      come back
      """
    },
    HelpTopic(name: "subjects") {
      "What a policy speaks of:\n"
        + Presenter.columns(Section.allCases.map { ($0.word, $0.summary) }) + "\n"
          + """
          Names may hold *, ? and [...]; paths cover all that lies below them. The rule written last
          answers, and what no rule speaks of is denied.
            :policy allow module json       :policy deny os get*id
            :policy allow read /srv/data    :policy limit memory 64M
          """
    },
    HelpTopic(name: "verdicts") {
      """
      What becomes of a use that a rule speaks of:
        allow  it happens
        ask    the person at the terminal is asked: yes, no, always or never (y/n/a/N and Enter);
               without a terminal it means no, and always and never become edits
        deny   the program gets an exception, a rexec.PolicyError
        stop   the program ends and cannot catch that; at the prompt the session goes on
      :policy log lists what was not plainly allowed, :why explains it, --audit FILE writes it down.
      """
    },
    HelpTopic(name: "limits") {
      "What restricted code may use; a statement at the prompt begins anew:\n"
        + Presenter.columns(LimitName.allCases.map { ($0.word, $0.summary) }) + "\n"
          + """
          Code cannot catch what stops it at a limit, but for calls inside calls (RecursionError) and
          one request for too much memory (MemoryError).
            :policy limit cpu 10s    :policy limit memory 1G    :policy limit steps unlimited
          """
    },
    HelpTopic(name: "rexec") {
      """
      Trusted programs hold restricted realms of their own through the classic module rexec:
        r = rexec.RExec()               an environment with modules, built-ins and a policy of its own
        r.r_exec, r_eval, r_execfile    run code in it; s_exec and its like lend standard streams
      The safe part: modules that only compute, files for reading, few names of os and sys.
      To customise it: put values into r.add_module('__main__').__dict__, objects behind
      Bastion.Bastion(object, filter), functions by r.expose(); set ok_posix_names and its like, or
      r.edit('allow os listdir'); override r_import, r_open and others in a subclass.
      Python withdrew rexec on Dec. 17, 2002: it had never been audited, and new-style classes broke
      it. Here rights belong to the code that was compiled, not to names that are hidden; see
      cordon-restricted(7). Nobody has audited this either.
      """
    },
    HelpTopic(name: "howto") {
      """
      The Restricted Execution HOWTO, section by section, as cordon --classic takes it; in the modern
      dialect the same with print(). Each line can be typed.
      Basic use
        import rexec; r_env = rexec.RExec()
        r_env.r_exec('import string')
        print r_env.r_eval('string.upper("This is a test")')
        r_env.r_exec('import socket')                     ImportError: untrusted dynamic module
        r_env.r_exec('file = open("/tmp/a.out", "w")')    IOError: can't open files for writing
        r_env.s_exec('print "to a stream that can be replaced"')
        :help safelist                                    the modules it may import
        :policy list, then :policy reset howto            its lists as a policy, for 'r>> '
        :restricted                                       the same fence around what you type
      Questions
        :policy limit cpu 2s, then while 1: pass          the HOWTO knew no way to stop it
        'a' * 12345678901                                 nor this
        r_env.r_exec('def f(): g()\\n'); f = r_env.r_eval('f'); f()
                                                          code keeps its rights: g is not there
        module = r_env.add_module('__main__')             classes of exceptions come from there:
        MyException = module.__dict__['MyException']      except MyException then catches them
      Customizing
        r_env.add_module('__main__').__dict__['username'] = "Kate Bush"
        import Bastion                                    objects behind a filter of names
        maindict['S'] = Bastion.Bastion(SS, filter=lambda name: name in ['__getitem__'])
        del r_env.add_module('__builtin__').__dict__['open']
        class MyRExec(rexec.RExec): ok_posix_names = ('error', 'stat')
        r_import, r_open and r_reload of a subclass       the imports and files of its code
      python -m rexec was a prompt: cordon --classic -m rexec -v, and :help rexec tells the rest.
      """
    },
    HelpTopic(name: "safelist") {
      """
      The modules that the Restricted Execution HOWTO calls safe: they compute, or look at no more than
      the clock and files that are open. Restricted code may import them under the policies howto and
      standard, and all other modules written in Python besides.
        audioop imageop                  sound and images, in bytes
        array struct marshal binascii    values as bytes and as text
        math cmath operator              numbers and operators
        regex pcre strop string re       patterns and text; regex as in Emacs, pcre as in Python 1.5
        md5 sha rotor                    digests, and a cipher that is none today
        parser symbol                    syntax trees in the form of Python 2.7
        StringIO                         files in memory, as Python 2 had them; cStringIO by standard only
        errno select time                errors, waiting, the clock
      ihooks, on which rexec.RHooks stand, can be imported as well. import NAME and :help NAME tell
      what each takes; where there is no Python any more that has a module, its text says so.
      """
    },
    HelpTopic(name: "lessons") {
      """
      :lesson lists the lessons, :lesson 1 begins the first. A lesson has tasks; what you type is
      run as ever, and when it has led to what the task asks for, the next one comes.
        :hint           a hint, and the next      :lesson check   what is still to be done
        :answer         a model answer            :lesson again   the task once more
        :skip, :back    other tasks               :lesson quit    leave
      Your names and your policy are set aside meanwhile and come back at the end.
      A teacher writes lessons with a text editor, tries them by 'cordon --replay FILE.lesson', and
      grades what a class hands in by 'cordon --grade FILE...'; cordon-lessons(7) tells how.
      """
    },
    HelpTopic(name: "keys") {
      """
        Ctrl-C          gives up a line, or stops what runs
        Ctrl-D          leaves, on an empty line
        Ctrl-Z          suspends; fg goes on
        Enter           runs what is complete, or begins a line; a recalled block is run
        Alt-Enter       begins a line in any case, and goes on with a recalled block at its end
        Ctrl-O          runs in any case
        Up, Down        recall, blocks as a whole; within a block they move
        Page Up         recalls what begins alike
        Ctrl-R          searches back
        Tab             completes; behind blanks it indents
        Shift-Tab       goes back in the menu; Escape leaves it
        Backspace       dedents behind blanks
        Ctrl-K, Ctrl-W  kill, as Ctrl-U and Alt-D do; Ctrl-Y yanks, Alt-Y the one before
        Ctrl-_          undoes, as Ctrl-X Ctrl-U does
        Ctrl-X Ctrl-E   changes the text in your editor
      An empty line ends a block. The rest is bound as ~/.editrc says, see editrc(5). With vi's keys
      the cursor or the prompt shows the mode (:set vi-sign), and cordon(1) tells what a block adds.
      """
    },
    HelpTopic(name: "output") {
      """
      What is shown on a terminal, and what :set NAME VALUE changes about it; pipes get plain text.
        pretty     a value longer than the line is laid out as pprint does it, a policy is a table
        pager      what is longer than the screen is paged; q and Ctrl-C leave
        progress   work of more than two seconds tells its steps and seconds
        color      errors, tables, what is found, brackets; NO_COLOR and FORCE_COLOR are heeded
        theme      for a dark or a light ground; without a choice, readable on both
      """
    },
  ]
}
