<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
 <context>
  <name>AddDialog</name>
  <message numerus="yes">
   <source>%n more addresses lead nowhere.</source>
   <translation>
    <numerusform>%n more address leads nowhere.</numerusform>
    <numerusform>%n more addresses lead nowhere.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more are subscribed to already.</source>
   <translation>
    <numerusform>%n more is subscribed to already.</numerusform>
    <numerusform>%n more are subscribed to already.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sources found. Untick those that you do not want.</source>
   <translation>
    <numerusform>%n source found. Untick it if you do not want it.</numerusform>
    <numerusform>%n sources found. Untick those that you do not want.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The catalogue has %n sources. Tick those that you want.</source>
   <translation>
    <numerusform>The catalogue has %n source.</numerusform>
    <numerusform>The catalogue has %n sources. Tick those that you want.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>This site offers %n feeds. Tick those that you want.</source>
   <translation>
    <numerusform>This site offers %n feed. Tick it if you want it.</numerusform>
    <numerusform>This site offers %n feeds. Tick those that you want.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CandidateList</name>
  <message numerus="yes">
   <source>%n articles</source>
   <translation>
    <numerusform>%n article</numerusform>
    <numerusform>%n articles</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>page, %n headlines</source>
   <translation>
    <numerusform>page, %n headline</numerusform>
    <numerusform>page, %n headlines</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>sitemap {name}, %n articles</source>
   <translation>
    <numerusform>sitemap {name}, %n article</numerusform>
    <numerusform>sitemap {name}, %n articles</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Catalogue</name>
  <message numerus="yes">
   <source>Subscribe to %n sources</source>
   <translation>
    <numerusform>Subscribe to %n source</numerusform>
    <numerusform>Subscribe to %n sources</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ChooseFeeds</name>
  <message numerus="yes">
   <source>%n new feeds</source>
   <translation>
    <numerusform>%n new feed</numerusform>
    <numerusform>%n new feeds</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n subscribed already</source>
   <translation>
    <numerusform>%n subscribed already</numerusform>
    <numerusform>%n subscribed already</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>(and %n more)</source>
   <translation>
    <numerusform>(and %n more)</numerusform>
    <numerusform>(and %n more)</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Subscribe to %n feeds</source>
   <translation>
    <numerusform>Subscribe to %n feed</numerusform>
    <numerusform>Subscribe to %n feeds</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Deed</name>
  <message numerus="yes">
   <source>%n articles marked as read</source>
   <translation>
    <numerusform>%n article marked as read</numerusform>
    <numerusform>%n articles marked as read</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n articles marked as unread</source>
   <translation>
    <numerusform>%n article marked as unread</numerusform>
    <numerusform>%n articles marked as unread</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n articles starred</source>
   <translation>
    <numerusform>%n article starred</numerusform>
    <numerusform>%n articles starred</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stars taken away</source>
   <translation>
    <numerusform>%n star taken away</numerusform>
    <numerusform>%n stars taken away</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Health</name>
  <message numerus="yes">
   <source>%n cannot be read</source>
   <translation>
    <numerusform>%n cannot be read</numerusform>
    <numerusform>%n cannot be read</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n days</source>
   <translation>
    <numerusform>%n day</numerusform>
    <numerusform>%n days</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n h</source>
   <translation>
    <numerusform>%n h</numerusform>
    <numerusform>%n h</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min</source>
   <translation>
    <numerusform>%n min</numerusform>
    <numerusform>%n min</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n months</source>
   <translation>
    <numerusform>%n month</numerusform>
    <numerusform>%n months</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n silent or moved</source>
   <translation>
    <numerusform>%n silent or moved</numerusform>
    <numerusform>%n silent or moved</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sources</source>
   <translation>
    <numerusform>%n source</numerusform>
    <numerusform>%n sources</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sources in trouble</source>
   <translation>
    <numerusform>%n source in trouble</numerusform>
    <numerusform>%n sources in trouble</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n years</source>
   <translation>
    <numerusform>%n year</numerusform>
    <numerusform>%n years</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Failed %n times in a row.</source>
   <translation>
    <numerusform>Failed once.</numerusform>
    <numerusform>Failed %n times in a row.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>HealthDesk</name>
  <message numerus="yes">
   <source>%n articles</source>
   <translation>
    <numerusform>%n article</numerusform>
    <numerusform>%n articles</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Intake</name>
  <message numerus="yes">
   <source>%n articles written to {path}</source>
   <translation>
    <numerusform>%n article written to {path}</numerusform>
    <numerusform>%n articles written to {path}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sources written to {path}</source>
   <translation>
    <numerusform>%n source written to {path}</numerusform>
    <numerusform>%n sources written to {path}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ListColumn</name>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n new</numerusform>
    <numerusform>%n new</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Show %n new articles</source>
   <translation>
    <numerusform>Show %n new article</numerusform>
    <numerusform>Show %n new articles</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>OfferModel</name>
  <message numerus="yes">
   <source>%n feeds</source>
   <translation>
    <numerusform>%n feed</numerusform>
    <numerusform>%n feeds</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Page</name>
  <message numerus="yes">
   <source>%n min read</source>
   <translation>
    <numerusform>%n min read</numerusform>
    <numerusform>%n min read</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Attached files (%n)</source>
   <translation>
    <numerusform>Attached files (%n)</numerusform>
    <numerusform>Attached files (%n)</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Readers’ comments (%n)</source>
   <translation>
    <numerusform>Readers’ comments (%n)</numerusform>
    <numerusform>Readers’ comments (%n)</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>♥ %n</source>
   <translation>
    <numerusform>♥ %n</numerusform>
    <numerusform>♥ %n</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message numerus="yes">
   <source>%n unread</source>
   <translation>
    <numerusform>%n unread</numerusform>
    <numerusform>%n unread</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Progress</name>
  <message numerus="yes">
   <source>%n articles added</source>
   <translation>
    <numerusform>%n article added</numerusform>
    <numerusform>%n articles added</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n articles known already</source>
   <translation>
    <numerusform>%n article known already</numerusform>
    <numerusform>%n articles known already</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changed</source>
   <translation>
    <numerusform>%n changed</numerusform>
    <numerusform>%n changed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n known already</source>
   <translation>
    <numerusform>%n known already</numerusform>
    <numerusform>%n known already</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new articles</source>
   <translation>
    <numerusform>%n new article</numerusform>
    <numerusform>%n new articles</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n problems</source>
   <translation>
    <numerusform>%n problem</numerusform>
    <numerusform>%n problems</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sources added</source>
   <translation>
    <numerusform>%n source added</numerusform>
    <numerusform>%n sources added</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sources failed</source>
   <translation>
    <numerusform>%n source failed</numerusform>
    <numerusform>%n sources failed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>network lost, %n sources not reached</source>
   <translation>
    <numerusform>network lost, %n source not reached</numerusform>
    <numerusform>network lost, %n sources not reached</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SearchSession</name>
  <message numerus="yes">
   <source>The best %n articles</source>
   <translation>
    <numerusform>The best %n article</numerusform>
    <numerusform>The best %n articles</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SourceSettings</name>
  <message numerus="yes">
   <source>Every %n hours</source>
   <translation>
    <numerusform>Every hour</numerusform>
    <numerusform>Every %n hours</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Every %n minutes</source>
   <translation>
    <numerusform>Every minute</numerusform>
    <numerusform>Every %n minutes</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Sources</name>
  <message numerus="yes">
   <source>%n unread</source>
   <translation>
    <numerusform>%n unread</numerusform>
    <numerusform>%n unread</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>View</name>
  <message numerus="yes">
   <source>%n articles</source>
   <translation>
    <numerusform>%n article</numerusform>
    <numerusform>%n articles</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>When</name>
  <message numerus="yes">
   <source>%n h</source>
   <translation>
    <numerusform>%n h</numerusform>
    <numerusform>%n h</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min</source>
   <translation>
    <numerusform>%n min</numerusform>
    <numerusform>%n min</numerusform>
   </translation>
  </message>
 </context>
</TS>
