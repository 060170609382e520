<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
 <context>
  <name>AddDialog</name>
  <message numerus="yes">
   <source>%n more addresses lead nowhere.</source>
   <translation>
    <numerusform>Còn %n địa chỉ không dẫn tới đâu.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more are subscribed to already.</source>
   <translation>
    <numerusform>Còn %n nguồn đã đăng ký.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sources found. Untick those that you do not want.</source>
   <translation>
    <numerusform>Tìm thấy %n nguồn. Bỏ chọn những nguồn không cần.</numerusform>
   </translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Thêm</translation>
  </message>
  <message>
   <source>Add a feed or site</source>
   <translation>Thêm nguồn tin hoặc trang báo</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Hủy</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Thư mục</translation>
  </message>
  <message>
   <source>Latest headlines</source>
   <translation>Các tin mới nhất</translation>
  </message>
  <message>
   <source>Looking</source>
   <translation>Đang tìm</translation>
  </message>
  <message>
   <source>No folder</source>
   <translation>Không thư mục</translation>
  </message>
  <message>
   <source>The address of a site or of a feed, or the name of a newspaper</source>
   <translation>Địa chỉ của trang báo hoặc nguồn tin (RSS), hoặc tên tờ báo</translation>
  </message>
  <message numerus="yes">
   <source>The catalogue has %n sources. Tick those that you want.</source>
   <translation>
    <numerusform>Danh mục có %n nguồn. Hãy chọn những nguồn bạn muốn.</numerusform>
   </translation>
  </message>
  <message>
   <source>This is a sitemap; its articles can be followed.</source>
   <translation>Đây là sơ đồ trang; có thể theo dõi các bài của nó.</translation>
  </message>
  <message>
   <source>This is what it has to offer. Press Enter to subscribe.</source>
   <translation>Nguồn này có những tin sau. Nhấn Enter để đăng ký.</translation>
  </message>
  <message>
   <source>This page has no feed, but its headlines can be followed.</source>
   <translation>Trang này không có nguồn tin, nhưng có thể theo dõi các tin trên trang.</translation>
  </message>
  <message>
   <source>This site has no feed, but it can be followed in these ways. Tick what you want.</source>
   <translation>Trang này không có nguồn tin, nhưng có thể theo dõi bằng những cách sau. Hãy chọn cách bạn muốn.</translation>
  </message>
  <message>
   <source>This site has no feed, but the articles of its sitemap can be followed.</source>
   <translation>Trang này không có nguồn tin, nhưng có thể theo dõi các bài trong sơ đồ trang của nó.</translation>
  </message>
  <message numerus="yes">
   <source>This site offers %n feeds. Tick those that you want.</source>
   <translation>
    <numerusform>Trang này có %n nguồn tin. Hãy chọn những nguồn bạn muốn.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Announcer</name>
  <message>
   <source>Close</source>
   <translation>Đóng</translation>
  </message>
  <message>
   <source>No network</source>
   <translation>Không có mạng</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Làm lại</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Hoàn tác</translation>
  </message>
  <message>
   <source>no full texts or pictures over a metered network</source>
   <translation>không tải toàn văn và ảnh khi mạng tính tiền theo dung lượng</translation>
  </message>
  <message>
   <source>nothing was asked</source>
   <translation>chưa hỏi nguồn nào</translation>
  </message>
 </context>
 <context>
  <name>ArticleDeeds</name>
  <message>
   <source>Link copied</source>
   <translation>Đã chép liên kết</translation>
  </message>
  <message>
   <source>No file came with this article.</source>
   <translation>Bài này không có tệp đính kèm.</translation>
  </message>
  <message>
   <source>No readers’ comments are stored.</source>
   <translation>Chưa lưu ý kiến bạn đọc nào.</translation>
  </message>
  <message>
   <source>Open an attached file</source>
   <translation>Mở tệp đính kèm</translation>
  </message>
  <message>
   <source>Tag this article</source>
   <translation>Gắn thẻ cho bài này</translation>
  </message>
  <message>
   <source>The feed’s text</source>
   <translation>Văn bản của nguồn tin</translation>
  </message>
  <message>
   <source>The page’s full text</source>
   <translation>Toàn văn của trang</translation>
  </message>
  <message>
   <source>The saved page</source>
   <translation>Trang đã lưu</translation>
  </message>
  <message>
   <source>This article has one text only; Ctrl+S fetches what it lacks.</source>
   <translation>Bài này chỉ có một văn bản; Ctrl+S tải phần còn thiếu.</translation>
  </message>
 </context>
 <context>
  <name>ArticlePane</name>
  <message>
   <source>Article</source>
   <translation>Bài báo</translation>
  </message>
  <message>
   <source>No article open</source>
   <translation>Chưa mở bài nào</translation>
  </message>
  <message>
   <source>Press j to read the next article, or choose one from the list.</source>
   <translation>Nhấn j để đọc bài kế tiếp, hoặc chọn một bài trong danh sách.</translation>
  </message>
 </context>
 <context>
  <name>CandidateList</name>
  <message numerus="yes">
   <source>%n articles</source>
   <translation>
    <numerusform>%n bài</numerusform>
   </translation>
  </message>
  <message>
   <source>Feeds found</source>
   <translation>Các nguồn tìm thấy</translation>
  </message>
  <message numerus="yes">
   <source>page, %n headlines</source>
   <translation>
    <numerusform>trang, %n tin</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>sitemap {name}, %n articles</source>
   <translation>
    <numerusform>sơ đồ trang {name}, %n bài</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Catalogue</name>
  <message>
   <source>Back</source>
   <translation>Quay lại</translation>
  </message>
  <message>
   <source>Newspapers</source>
   <translation>Các báo</translation>
  </message>
  <message numerus="yes">
   <source>Subscribe to %n sources</source>
   <translation>
    <numerusform>Theo dõi %n nguồn</numerusform>
   </translation>
  </message>
  <message>
   <source>The catalogue</source>
   <translation>Danh mục báo</translation>
  </message>
  <message>
   <source>Tick what you want to follow; Space ticks, a folder ticks all in it.</source>
   <translation>Chọn những báo bạn muốn theo dõi. Phím cách để chọn; chọn thư mục là chọn tất cả trong đó.</translation>
  </message>
 </context>
 <context>
  <name>ChooseFeeds</name>
  <message numerus="yes">
   <source>%n new feeds</source>
   <translation>
    <numerusform>%n nguồn mới</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n subscribed already</source>
   <translation>
    <numerusform>%n nguồn đã theo dõi</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>(and %n more)</source>
   <translation>
    <numerusform>(và %n chỗ khác)</numerusform>
   </translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Hủy</translation>
  </message>
  <message>
   <source>Choose feeds</source>
   <translation>Chọn nguồn</translation>
  </message>
  <message>
   <source>Feeds in the file</source>
   <translation>Các nguồn trong tệp</translation>
  </message>
  <message>
   <source>Filter by title, folder or address</source>
   <translation>Lọc theo tên, thư mục hoặc địa chỉ</translation>
  </message>
  <message numerus="yes">
   <source>Subscribe to %n feeds</source>
   <translation>
    <numerusform>Theo dõi %n nguồn</numerusform>
   </translation>
  </message>
  <message>
   <source>Tick all</source>
   <translation>Chọn tất cả</translation>
  </message>
  <message>
   <source>Tick none</source>
   <translation>Bỏ chọn tất cả</translation>
  </message>
 </context>
 <context>
  <name>Chooser</name>
  <message>
   <source>Lines to choose from</source>
   <translation>Các dòng để chọn</translation>
  </message>
 </context>
 <context>
  <name>Command</name>
  <message>
   <source>About Newsreader</source>
   <translation>Giới thiệu Newsreader</translation>
  </message>
  <message>
   <source>Add a feed or site…</source>
   <translation>Thêm nguồn tin hoặc trang báo…</translation>
  </message>
  <message>
   <source>All articles</source>
   <translation>Tất cả bài</translation>
  </message>
  <message>
   <source>All keys</source>
   <translation>Tất cả phím</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>Bài</translation>
  </message>
  <message>
   <source>Copy the link</source>
   <translation>Chép liên kết</translation>
  </message>
  <message>
   <source>Done: out of the list</source>
   <translation>Xong: bỏ khỏi danh sách</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Xuất…</translation>
  </message>
  <message>
   <source>Feed health</source>
   <translation>Tình trạng nguồn</translation>
  </message>
  <message>
   <source>Feed text, full text, saved page</source>
   <translation>Văn bản nguồn tin, toàn văn, trang đã lưu</translation>
  </message>
  <message>
   <source>Fetch full texts</source>
   <translation>Tải toàn văn</translation>
  </message>
  <message>
   <source>Fetch pictures</source>
   <translation>Tải ảnh</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Tệp</translation>
  </message>
  <message>
   <source>Find in the article</source>
   <translation>Tìm trong bài</translation>
  </message>
  <message>
   <source>First article</source>
   <translation>Bài đầu</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>Toàn màn hình</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Di chuyển</translation>
  </message>
  <message>
   <source>Go to anything…</source>
   <translation>Đi đến bất cứ đâu…</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Trợ giúp</translation>
  </message>
  <message>
   <source>Import feeds or articles…</source>
   <translation>Nhập nguồn tin hoặc bài…</translation>
  </message>
  <message>
   <source>Into the article, and back</source>
   <translation>Vào bài, và trở ra</translation>
  </message>
  <message>
   <source>Keep for offline</source>
   <translation>Giữ để đọc ngoại tuyến</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Chữ to hơn</translation>
  </message>
  <message>
   <source>Last article</source>
   <translation>Bài cuối</translation>
  </message>
  <message>
   <source>Light or dark</source>
   <translation>Sáng hoặc tối</translation>
  </message>
  <message>
   <source>Mark all here as read</source>
   <translation>Đánh dấu đã đọc tất cả ở đây</translation>
  </message>
  <message>
   <source>Mark all here as read, and to the next source</source>
   <translation>Đánh dấu đã đọc tất cả, rồi sang nguồn kế tiếp</translation>
  </message>
  <message>
   <source>Move to a folder…</source>
   <translation>Chuyển vào thư mục…</translation>
  </message>
  <message>
   <source>Next article</source>
   <translation>Bài kế tiếp</translation>
  </message>
  <message>
   <source>Next hit</source>
   <translation>Chỗ khớp kế tiếp</translation>
  </message>
  <message>
   <source>Next source with unread</source>
   <translation>Nguồn kế tiếp có bài chưa đọc</translation>
  </message>
  <message>
   <source>Next unread</source>
   <translation>Bài chưa đọc kế tiếp</translation>
  </message>
  <message>
   <source>Normal text size</source>
   <translation>Cỡ chữ bình thường</translation>
  </message>
  <message>
   <source>One step out</source>
   <translation>Lùi ra một bước</translation>
  </message>
  <message>
   <source>Open a saved page…</source>
   <translation>Mở trang đã lưu…</translation>
  </message>
  <message>
   <source>Open an attached file</source>
   <translation>Mở tệp đính kèm</translation>
  </message>
  <message>
   <source>Open the original</source>
   <translation>Mở bài gốc</translation>
  </message>
  <message>
   <source>Open the original in the background</source>
   <translation>Mở bài gốc ở phía sau</translation>
  </message>
  <message>
   <source>Page down; at the end, next unread</source>
   <translation>Xuống một trang; hết bài thì sang bài chưa đọc</translation>
  </message>
  <message>
   <source>Page up</source>
   <translation>Lên một trang</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>Tạm dừng</translation>
  </message>
  <message>
   <source>Previous article</source>
   <translation>Bài trước</translation>
  </message>
  <message>
   <source>Previous hit</source>
   <translation>Chỗ khớp trước</translation>
  </message>
  <message>
   <source>Previous source with unread</source>
   <translation>Nguồn trước có bài chưa đọc</translation>
  </message>
  <message>
   <source>Previous unread</source>
   <translation>Bài chưa đọc trước</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Thoát</translation>
  </message>
  <message>
   <source>Read or unread</source>
   <translation>Đã đọc hoặc chưa đọc</translation>
  </message>
  <message>
   <source>Read or unread, and on</source>
   <translation>Đã đọc hoặc chưa đọc, rồi sang bài kế</translation>
  </message>
  <message>
   <source>Readers’ comments</source>
   <translation>Ý kiến bạn đọc</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Làm lại</translation>
  </message>
  <message>
   <source>Refresh all</source>
   <translation>Làm mới tất cả</translation>
  </message>
  <message>
   <source>Refresh this source</source>
   <translation>Làm mới nguồn này</translation>
  </message>
  <message>
   <source>Related stories</source>
   <translation>Tin liên quan</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Đổi tên…</translation>
  </message>
  <message>
   <source>Search the archive</source>
   <translation>Tìm trong kho lưu</translation>
  </message>
  <message>
   <source>Settings of this source…</source>
   <translation>Thiết lập của nguồn này…</translation>
  </message>
  <message>
   <source>Settings…</source>
   <translation>Cài đặt…</translation>
  </message>
  <message>
   <source>Show in All, Unread and Today</source>
   <translation>Hiện trong Tất cả bài, Chưa đọc và Hôm nay</translation>
  </message>
  <message>
   <source>Show what is new in the list</source>
   <translation>Hiện bài mới trong danh sách</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Chữ nhỏ hơn</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Nguồn</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>Nguồn tin</translation>
  </message>
  <message>
   <source>Star</source>
   <translation>Gắn sao</translation>
  </message>
  <message>
   <source>Starred</source>
   <translation>Bài gắn sao</translation>
  </message>
  <message>
   <source>Start page</source>
   <translation>Trang bắt đầu</translation>
  </message>
  <message>
   <source>Stop refreshing</source>
   <translation>Dừng làm mới</translation>
  </message>
  <message>
   <source>Tag…</source>
   <translation>Gắn thẻ…</translation>
  </message>
  <message>
   <source>The last tag again</source>
   <translation>Gắn lại thẻ vừa dùng</translation>
  </message>
  <message>
   <source>To the pane on the left</source>
   <translation>Sang khung bên trái</translation>
  </message>
  <message>
   <source>To the pane on the right</source>
   <translation>Sang khung bên phải</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Hôm nay</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Hoàn tác</translation>
  </message>
  <message>
   <source>Unread</source>
   <translation>Chưa đọc</translation>
  </message>
  <message>
   <source>Unsubscribe…</source>
   <translation>Ngừng theo dõi…</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Xem</translation>
  </message>
 </context>
 <context>
  <name>Deed</name>
  <message numerus="yes">
   <source>%n articles marked as read</source>
   <translation>
    <numerusform>Đã đánh dấu %n bài đã đọc</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n articles marked as unread</source>
   <translation>
    <numerusform>Đã đánh dấu %n bài chưa đọc</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n articles starred</source>
   <translation>
    <numerusform>Đã gắn sao %n bài</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stars taken away</source>
   <translation>
    <numerusform>Đã bỏ sao %n bài</numerusform>
   </translation>
  </message>
  <message>
   <source>Tag “{tag}” taken off</source>
   <translation>Đã gỡ thẻ “{tag}”</translation>
  </message>
  <message>
   <source>Tagged “{tag}”</source>
   <translation>Đã gắn thẻ “{tag}”</translation>
  </message>
  <message>
   <source>Undone: {deed}</source>
   <translation>Đã hoàn tác: {deed}</translation>
  </message>
 </context>
 <context>
  <name>FeedDetail</name>
  <message>
   <source>Answer</source>
   <translation>Trả lời</translation>
  </message>
  <message>
   <source>Asked</source>
   <translation>Lúc hỏi</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Mới</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Tạm dừng</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Cỡ</translation>
  </message>
  <message>
   <source>The last requests</source>
   <translation>Những lần hỏi gần đây</translation>
  </message>
  <message>
   <source>Took</source>
   <translation>Mất</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Find in the article</source>
   <translation>Tìm trong bài</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>Không tìm thấy</translation>
  </message>
  <message>
   <source>{current} of {count}</source>
   <translation>{current} trên {count}</translation>
  </message>
 </context>
 <context>
  <name>GoDeeds</name>
  <message>
   <source>An action, a source, a tag</source>
   <translation>Một lệnh, một nguồn, một thẻ</translation>
  </message>
 </context>
 <context>
  <name>Health</name>
  <message numerus="yes">
   <source>%n cannot be read</source>
   <translation>
    <numerusform>%n không đọc được</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n days</source>
   <translation>
    <numerusform>%n ngày</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n h</source>
   <translation>
    <numerusform>%n giờ</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min</source>
   <translation>
    <numerusform>%n phút</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n months</source>
   <translation>
    <numerusform>%n tháng</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n silent or moved</source>
   <translation>
    <numerusform>%n im lặng hoặc đã chuyển</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sources</source>
   <translation>
    <numerusform>%n nguồn</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sources in trouble</source>
   <translation>
    <numerusform>%n nguồn gặp trục trặc</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n years</source>
   <translation>
    <numerusform>%n năm</numerusform>
   </translation>
  </message>
  <message>
   <source>Access…</source>
   <translation>Truy cập…</translation>
  </message>
  <message>
   <source>Ask again</source>
   <translation>Hỏi lại</translation>
  </message>
  <message>
   <source>Asked next</source>
   <translation>Lần hỏi tới</translation>
  </message>
  <message>
   <source>Asks for name and password</source>
   <translation>Đòi tên và mật khẩu</translation>
  </message>
  <message>
   <source>Blocked</source>
   <translation>Bị chặn</translation>
  </message>
  <message>
   <source>Cannot be read</source>
   <translation>Không đọc được</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>Bị hỏng</translation>
  </message>
  <message numerus="yes">
   <source>Failed %n times in a row.</source>
   <translation>
    <numerusform>Đã hỏng %n lần liên tiếp.</numerusform>
   </translation>
  </message>
  <message>
   <source>Failing: {reason}</source>
   <translation>Đang lỗi: {reason}</translation>
  </message>
  <message>
   <source>Gone from its address</source>
   <translation>Không còn ở địa chỉ này</translation>
  </message>
  <message>
   <source>Has moved</source>
   <translation>Đã chuyển địa chỉ</translation>
  </message>
  <message>
   <source>Its page was rebuilt</source>
   <translation>Trang đã làm lại</translation>
  </message>
  <message>
   <source>Its publisher has withdrawn this feed.</source>
   <translation>Tòa soạn đã gỡ nguồn tin này.</translation>
  </message>
  <message>
   <source>Its server asks to wait</source>
   <translation>Máy chủ yêu cầu chờ</translation>
  </message>
  <message>
   <source>Its server says that it has moved to {url}</source>
   <translation>Máy chủ báo đã chuyển sang {url}</translation>
  </message>
  <message>
   <source>Last read</source>
   <translation>Đọc lần cuối</translation>
  </message>
  <message>
   <source>Last read: {time}</source>
   <translation>Đọc lần cuối: {time}</translation>
  </message>
  <message>
   <source>Look at its site</source>
   <translation>Tìm lại trên trang</translation>
  </message>
  <message>
   <source>Never</source>
   <translation>Chưa bao giờ</translation>
  </message>
  <message>
   <source>Newest article</source>
   <translation>Bài mới nhất</translation>
  </message>
  <message>
   <source>Not a feed any more</source>
   <translation>Không còn là nguồn tin</translation>
  </message>
  <message>
   <source>Not reachable</source>
   <translation>Không liên lạc được</translation>
  </message>
  <message>
   <source>Not read yet</source>
   <translation>Chưa đọc lần nào</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>Đang tạm dừng</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Tiếp tục</translation>
  </message>
  <message>
   <source>Silent</source>
   <translation>Im lặng đã lâu</translation>
  </message>
  <message>
   <source>Silent for {time}; usually an article comes every {rhythm}.</source>
   <translation>Im lặng đã {time}; thường cứ {rhythm} có một bài.</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Nguồn</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Tình trạng</translation>
  </message>
  <message>
   <source>Take the new address</source>
   <translation>Nhận địa chỉ mới</translation>
  </message>
  <message>
   <source>Unsubscribe…</source>
   <translation>Bỏ theo dõi…</translation>
  </message>
  <message>
   <source>Well</source>
   <translation>Ổn</translation>
  </message>
  <message>
   <source>Withdrawn by its publisher</source>
   <translation>Nơi xuất bản đã gỡ bỏ</translation>
  </message>
  <message>
   <source>in {time}</source>
   <translation>sau {time}</translation>
  </message>
  <message>
   <source>now</source>
   <translation>ngay</translation>
  </message>
  <message>
   <source>read</source>
   <translation>đã đọc</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>không đổi</translation>
  </message>
  <message>
   <source>{time} (usually {rhythm})</source>
   <translation>{time} (thường {rhythm})</translation>
  </message>
 </context>
 <context>
  <name>HealthDesk</name>
  <message numerus="yes">
   <source>%n articles</source>
   <translation>
    <numerusform>%n bài</numerusform>
   </translation>
  </message>
  <message>
   <source>A feed in place of {feed}</source>
   <translation>Nguồn thay cho {feed}</translation>
  </message>
  <message>
   <source>Asking for {feed}…</source>
   <translation>Đang hỏi {feed}…</translation>
  </message>
  <message>
   <source>Looking at the site of {feed}…</source>
   <translation>Đang tìm trên trang của {feed}…</translation>
  </message>
  <message>
   <source>{feed} is asked at its new address from now on</source>
   <translation>Từ nay hỏi {feed} ở địa chỉ mới</translation>
  </message>
  <message>
   <source>{feed} is paused</source>
   <translation>{feed} đã tạm dừng</translation>
  </message>
  <message>
   <source>{feed} was found at {url}</source>
   <translation>Đã tìm thấy {feed} ở {url}</translation>
  </message>
 </context>
 <context>
  <name>HealthView</name>
  <message>
   <source>All sources are well</source>
   <translation>Mọi nguồn đều ổn</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Trở lại</translation>
  </message>
  <message>
   <source>Feed health</source>
   <translation>Tình trạng nguồn</translation>
  </message>
  <message>
   <source>No sources yet</source>
   <translation>Chưa có nguồn nào</translation>
  </message>
  <message>
   <source>Only those in trouble</source>
   <translation>Chỉ nguồn gặp trục trặc</translation>
  </message>
  <message>
   <source>Press a to add a feed or a site.</source>
   <translation>Bấm a để thêm một nguồn tin hay một trang.</translation>
  </message>
  <message>
   <source>Press o to see them all, Esc to go back to the articles.</source>
   <translation>Bấm o để xem tất cả, Esc để trở lại các bài.</translation>
  </message>
  <message>
   <source>Sources, the worst first</source>
   <translation>Các nguồn, trục trặc nặng nhất trước</translation>
  </message>
 </context>
 <context>
  <name>Intake</name>
  <message numerus="yes">
   <source>%n articles written to {path}</source>
   <translation>
    <numerusform>Đã ghi %n bài vào {path}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sources written to {path}</source>
   <translation>
    <numerusform>Đã ghi %n nguồn vào {path}</numerusform>
   </translation>
  </message>
  <message>
   <source>All files (*)</source>
   <translation>Tất cả tệp (*)</translation>
  </message>
  <message>
   <source>Articles of this list as JSON Feed ({kinds})</source>
   <translation>Các bài của danh sách này, dạng JSON Feed ({kinds})</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Xuất</translation>
  </message>
  <message>
   <source>Feeds as OPML ({kinds})</source>
   <translation>Nguồn tin, dạng OPML ({kinds})</translation>
  </message>
  <message>
   <source>Feeds, articles, saved pages ({kinds})</source>
   <translation>Nguồn tin, bài, trang đã lưu ({kinds})</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Nhập</translation>
  </message>
  <message>
   <source>Importing {name}…</source>
   <translation>Đang nhập {name}…</translation>
  </message>
  <message>
   <source>Keeping the article…</source>
   <translation>Đang giữ bài…</translation>
  </message>
  <message>
   <source>Kept for offline</source>
   <translation>Đã giữ để đọc ngoại tuyến</translation>
  </message>
  <message>
   <source>Nothing to import in {name}</source>
   <translation>Không có gì để nhập trong {name}</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Mở</translation>
  </message>
  <message>
   <source>Open a saved page</source>
   <translation>Mở trang đã lưu</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Đã lưu</translation>
  </message>
  <message>
   <source>Saved pages ({kinds})</source>
   <translation>Trang đã lưu ({kinds})</translation>
  </message>
  <message>
   <source>Saving {address}…</source>
   <translation>Đang lưu {address}…</translation>
  </message>
  <message>
   <source>Subscribed to {names}</source>
   <translation>Đã theo dõi {names}</translation>
  </message>
  <message>
   <source>The archive holds this article already</source>
   <translation>Kho lưu đã có bài này</translation>
  </message>
 </context>
 <context>
  <name>KeySheet</name>
  <message>
   <source>All keys</source>
   <translation>Tất cả phím</translation>
  </message>
  <message>
   <source>Find a key or an action</source>
   <translation>Tìm phím hoặc lệnh</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Phím</translation>
  </message>
 </context>
 <context>
  <name>Library</name>
  <message>
   <source>A fault in this program: {error}</source>
   <translation>Lỗi trong chương trình: {error}</translation>
  </message>
 </context>
 <context>
  <name>ListColumn</name>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n bài mới</numerusform>
   </translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Các bài</translation>
  </message>
  <message numerus="yes">
   <source>Show %n new articles</source>
   <translation>
    <numerusform>Hiện %n bài mới</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Address copied</source>
   <translation>Đã chép địa chỉ</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>Nguồn tin</translation>
  </message>
 </context>
 <context>
  <name>MessageBar</name>
  <message>
   <source>Message</source>
   <translation>Thông báo</translation>
  </message>
 </context>
 <context>
  <name>OfferModel</name>
  <message numerus="yes">
   <source>%n feeds</source>
   <translation>
    <numerusform>%n nguồn</numerusform>
   </translation>
  </message>
  <message>
   <source>its line in the file is broken</source>
   <translation>dòng này trong tệp bị hỏng</translation>
  </message>
  <message>
   <source>subscribed already</source>
   <translation>đã theo dõi</translation>
  </message>
 </context>
 <context>
  <name>Page</name>
  <message numerus="yes">
   <source>%n min read</source>
   <translation>
    <numerusform>%n phút đọc</numerusform>
   </translation>
  </message>
  <message>
   <source>Archive</source>
   <comment>a packed file</comment>
   <translation>Tệp nén</translation>
  </message>
  <message numerus="yes">
   <source>Attached files (%n)</source>
   <translation>
    <numerusform>Tệp đính kèm (%n)</numerusform>
   </translation>
  </message>
  <message>
   <source>Audio</source>
   <translation>Âm thanh</translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation>Chép địa chỉ</translation>
  </message>
  <message>
   <source>Document</source>
   <translation>Tài liệu</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Tệp</translation>
  </message>
  <message>
   <source>PDF</source>
   <translation>PDF</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Ảnh</translation>
  </message>
  <message numerus="yes">
   <source>Readers’ comments (%n)</source>
   <translation>
    <numerusform>Ý kiến bạn đọc (%n)</numerusform>
   </translation>
  </message>
  <message>
   <source>Related stories</source>
   <translation>Tin liên quan</translation>
  </message>
  <message>
   <source>This picture is not stored yet</source>
   <translation>Ảnh này chưa được lưu</translation>
  </message>
  <message>
   <source>Updated {time}</source>
   <translation>Cập nhật {time}</translation>
  </message>
  <message>
   <source>Video</source>
   <translation>Video</translation>
  </message>
  <message>
   <source>offline</source>
   <comment>the linked article is in the archive</comment>
   <translation>ngoại tuyến</translation>
  </message>
  <message numerus="yes">
   <source>♥ %n</source>
   <translation>
    <numerusform>♥ %n</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message numerus="yes">
   <source>%n unread</source>
   <translation>
    <numerusform>%n chưa đọc</numerusform>
   </translation>
  </message>
  <message>
   <source>No folder</source>
   <translation>Không thư mục</translation>
  </message>
  <message>
   <source>new folder</source>
   <translation>thư mục mới</translation>
  </message>
  <message>
   <source>new tag</source>
   <translation>thẻ mới</translation>
  </message>
  <message>
   <source>take off</source>
   <translation>gỡ</translation>
  </message>
 </context>
 <context>
  <name>Progress</name>
  <message numerus="yes">
   <source>%n articles added</source>
   <translation>
    <numerusform>Thêm %n bài</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n articles known already</source>
   <translation>
    <numerusform>%n bài đã có</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changed</source>
   <translation>
    <numerusform>%n bài thay đổi</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n known already</source>
   <translation>
    <numerusform>%n nguồn đã có</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new articles</source>
   <translation>
    <numerusform>%n bài mới</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n problems</source>
   <translation>
    <numerusform>%n trục trặc</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sources added</source>
   <translation>
    <numerusform>Thêm %n nguồn</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sources failed</source>
   <translation>
    <numerusform>%n nguồn lỗi</numerusform>
   </translation>
  </message>
  <message>
   <source>Articles {done} of {total}</source>
   <translation>Bài {done} trên {total}</translation>
  </message>
  <message>
   <source>Comments {done} of {total}</source>
   <translation>Bình luận {done} trên {total}</translation>
  </message>
  <message>
   <source>Full texts {done} of {total}</source>
   <translation>Toàn văn {done} trên {total}</translation>
  </message>
  <message>
   <source>Nothing new</source>
   <translation>Không có gì mới</translation>
  </message>
  <message>
   <source>Nothing to import in it</source>
   <translation>Không có gì để nhập</translation>
  </message>
  <message>
   <source>Pictures {done} of {total}</source>
   <translation>Ảnh {done} trên {total}</translation>
  </message>
  <message>
   <source>Sources {done} of {total}</source>
   <translation>Nguồn {done} trên {total}</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Đã dừng</translation>
  </message>
  <message numerus="yes">
   <source>network lost, %n sources not reached</source>
   <translation>
    <numerusform>mất mạng, chưa tới được %n nguồn</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Reader</name>
  <message>
   <source>This is the first article.</source>
   <translation>Đây là bài đầu tiên.</translation>
  </message>
  <message>
   <source>This is the last article here.</source>
   <translation>Đây là bài cuối ở đây.</translation>
  </message>
 </context>
 <context>
  <name>ReadingBrowser</name>
  <message>
   <source>Copy</source>
   <translation>Chép</translation>
  </message>
  <message>
   <source>Copy link address</source>
   <translation>Chép địa chỉ liên kết</translation>
  </message>
  <message>
   <source>Open in browser</source>
   <translation>Mở trong trình duyệt</translation>
  </message>
  <message>
   <source>Open the file</source>
   <translation>Mở tệp</translation>
  </message>
  <message>
   <source>Save the linked page</source>
   <translation>Lưu trang được liên kết</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>Chọn tất cả</translation>
  </message>
 </context>
 <context>
  <name>Refreshing</name>
  <message>
   <source>A refresh is under way.</source>
   <translation>Đang cập nhật rồi.</translation>
  </message>
 </context>
 <context>
  <name>Row</name>
  <message>
   <source>kept</source>
   <translation>đã giữ</translation>
  </message>
  <message>
   <source>starred</source>
   <translation>có sao</translation>
  </message>
  <message>
   <source>unread</source>
   <translation>chưa đọc</translation>
  </message>
 </context>
 <context>
  <name>SearchField</name>
  <message>
   <source>Search the archive</source>
   <translation>Tìm trong kho lưu</translation>
  </message>
 </context>
 <context>
  <name>SearchOffers</name>
  <message>
   <source>Suggestions</source>
   <translation>Gợi ý</translation>
  </message>
 </context>
 <context>
  <name>SearchSession</name>
  <message numerus="yes">
   <source>The best %n articles</source>
   <translation>
    <numerusform>%n bài khớp nhất</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Sentence</name>
  <message>
   <source>A public address leads to {host}, which is in a private network; it was not asked.</source>
   <translation>Một địa chỉ công khai dẫn tới {host} trong mạng riêng; không hỏi địa chỉ ấy.</translation>
  </message>
  <message>
   <source>Another program has the archive {path} open. Nothing was changed; close it and try again.</source>
   <translation>Chương trình khác đang mở kho lưu {path}. Chưa có gì thay đổi; hãy đóng chương trình đó rồi thử lại.</translation>
  </message>
  <message>
   <source>Another program is writing to the archive {path}. Nothing was changed; try again when it is done.</source>
   <translation>Một chương trình khác đang ghi vào kho lưu {path}. Chưa có gì thay đổi; hãy thử lại khi nó xong.</translation>
  </message>
  <message>
   <source>It made the program that reads it stop.</source>
   <translation>Nội dung làm chương trình đọc nó dừng lại.</translation>
  </message>
  <message>
   <source>It took longer than {seconds} seconds to be read.</source>
   <translation>Việc đọc mất quá {seconds} giây.</translation>
  </message>
  <message>
   <source>No article has a note: notes cannot be written yet.</source>
   <translation>Chưa bài nào có ghi chú: hiện chưa thể viết ghi chú.</translation>
  </message>
  <message>
   <source>No article is known to be gone: nobody asks yet whether a page is still there.</source>
   <translation>Chưa biết bài nào đã bị gỡ: chương trình chưa kiểm tra trang có còn không.</translation>
  </message>
  <message>
   <source>No feed was found at {url}, but the {count} articles of its sitemap can be followed.</source>
   <translation>Không thấy nguồn tin nào tại {url}, nhưng có thể theo dõi {count} bài trong sơ đồ trang của nó.</translation>
  </message>
  <message>
   <source>No feed was found at {url}, but the {count} headlines of its page can be followed.</source>
   <translation>Không tìm thấy nguồn tin ở {url}, nhưng có thể theo dõi {count} tin trên trang của nó.</translation>
  </message>
  <message>
   <source>No feed was found at {url}, but {count} other sources of its site can be followed; choose one.</source>
   <translation>Không thấy nguồn tin nào tại {url}, nhưng có thể theo dõi {count} nguồn khác của trang này; hãy chọn một.</translation>
  </message>
  <message>
   <source>No feed was found at {url}: the address is not a feed ({why}), and its page names none.</source>
   <translation>Không tìm thấy nguồn tin ở {url}: địa chỉ không phải nguồn tin ({why}), và trang không nêu nguồn nào.</translation>
  </message>
  <message>
   <source>No secure connection to {host} could be made.</source>
   <translation>Không lập được kết nối an toàn tới {host}.</translation>
  </message>
  <message>
   <source>Only the first {count} parts of the file were read.</source>
   <translation>Chỉ đọc {count} phần đầu của tệp.</translation>
  </message>
  <message>
   <source>Parentheses go deeper than {count} levels.</source>
   <translation>Dấu ngoặc lồng nhau quá {count} tầng.</translation>
  </message>
  <message>
   <source>Pictures cannot be stored in {path}: {why}.</source>
   <translation>Không lưu được ảnh vào {path}: {why}.</translation>
  </message>
  <message>
   <source>Readers' comments cannot be searched yet.</source>
   <translation>Chưa thể tìm trong ý kiến bạn đọc.</translation>
  </message>
  <message>
   <source>Saving {url} was stopped.</source>
   <translation>Việc lưu {url} đã bị dừng.</translation>
  </message>
  <message>
   <source>The address answers with JSON that is no feed.</source>
   <translation>Địa chỉ trả về JSON không phải nguồn tin.</translation>
  </message>
  <message>
   <source>The address answers with something that is no feed.</source>
   <translation>Địa chỉ trả về thứ không phải nguồn tin.</translation>
  </message>
  <message>
   <source>The address answers with something that is no sitemap.</source>
   <translation>Địa chỉ này trả về thứ không phải sơ đồ trang.</translation>
  </message>
  <message>
   <source>The address leads to a web page, not to a feed.</source>
   <translation>Địa chỉ dẫn tới một trang web, không phải nguồn tin.</translation>
  </message>
  <message>
   <source>The answer is empty; it is no feed.</source>
   <translation>Trả lời trống; đây không phải nguồn tin.</translation>
  </message>
  <message>
   <source>The answer is empty; it is no sitemap.</source>
   <translation>Câu trả lời trống; đây không phải sơ đồ trang.</translation>
  </message>
  <message>
   <source>The answer of {host} is damaged: its compression cannot be undone.</source>
   <translation>Trả lời của {host} bị hỏng: không giải nén được.</translation>
  </message>
  <message>
   <source>The archive in {path} is damaged; nothing was changed.</source>
   <translation>Kho lưu trong {path} bị hỏng; chưa có gì thay đổi.</translation>
  </message>
  <message>
   <source>The archive {path} cannot be used: {why}.</source>
   <translation>Không dùng được kho lưu {path}: {why}.</translation>
  </message>
  <message>
   <source>The archive {path} is damaged ({why}). Nothing was changed. Keep a copy of the file first of all.</source>
   <translation>Kho lưu {path} bị hỏng ({why}). Chưa có gì thay đổi. Trước hết hãy giữ một bản sao của tệp.</translation>
  </message>
  <message>
   <source>The archive {path} was written by a newer version of Newsreader. Nothing was changed; please use that version.</source>
   <translation>Kho lưu {path} do một phiên bản Newsreader mới hơn ghi. Chưa có gì thay đổi; hãy dùng phiên bản đó.</translation>
  </message>
  <message>
   <source>The catalogue knows no “{words}”. Type the address of a site or of a feed.</source>
   <translation>Danh mục không có “{words}”. Hãy gõ địa chỉ của trang báo hoặc nguồn tin.</translation>
  </message>
  <message>
   <source>The certificate of {host} cannot be trusted: {why}.</source>
   <translation>Chứng chỉ của {host} không đáng tin: {why}.</translation>
  </message>
  <message>
   <source>The command {name} cannot be run: {why}.</source>
   <translation>Không chạy được lệnh {name}: {why}.</translation>
  </message>
  <message>
   <source>The command {name} ended with status {status}.</source>
   <translation>Lệnh {name} kết thúc với mã {status}.</translation>
  </message>
  <message>
   <source>The command {name} ended with status {status}: {why}.</source>
   <translation>Lệnh {name} kết thúc với mã {status}: {why}.</translation>
  </message>
  <message>
   <source>The command {name} took longer than {count} seconds and was stopped.</source>
   <translation>Lệnh {name} chạy quá {count} giây nên đã bị dừng.</translation>
  </message>
  <message>
   <source>The command {name} wrote more than {count} MB; it was not read.</source>
   <translation>Lệnh {name} ghi ra quá {count} MB; nội dung không được đọc.</translation>
  </message>
  <message>
   <source>The command “{command}” cannot be understood: it is empty, or a quotation mark is open.</source>
   <translation>Không hiểu được lệnh “{command}”: lệnh trống, hoặc còn thiếu dấu đóng ngoặc kép.</translation>
  </message>
  <message>
   <source>The connection to {host} broke off before the answer was whole.</source>
   <translation>Kết nối tới {host} đứt trước khi nhận đủ trả lời.</translation>
  </message>
  <message>
   <source>The disk that holds {path} is full. What was stored before is safe.</source>
   <translation>Ổ đĩa chứa {path} đã đầy. Những gì đã lưu vẫn an toàn.</translation>
  </message>
  <message>
   <source>The disk that holds {path} is full. What was stored before is safe; the last change was not made.</source>
   <translation>Ổ đĩa chứa {path} đã đầy. Những gì đã lưu vẫn an toàn; thay đổi vừa rồi không được ghi.</translation>
  </message>
  <message>
   <source>The feed could not be read.</source>
   <translation>Không đọc được nguồn tin.</translation>
  </message>
  <message>
   <source>The feed made the program that reads it stop.</source>
   <translation>Nguồn tin làm chương trình đọc nó dừng lại.</translation>
  </message>
  <message>
   <source>The feed took longer than {seconds} seconds to be read.</source>
   <translation>Đọc nguồn tin mất quá {seconds} giây.</translation>
  </message>
  <message>
   <source>The feed's document defeats its parser ({why}).</source>
   <translation>Không phân tích được tài liệu của nguồn tin ({why}).</translation>
  </message>
  <message>
   <source>The file holds more than is read of one file.</source>
   <translation>Tệp chứa nhiều hơn mức được đọc từ một tệp.</translation>
  </message>
  <message>
   <source>The file is damaged or cut off after {count} records.</source>
   <translation>Tệp bị hỏng hoặc bị cắt cụt sau {count} bản ghi.</translation>
  </message>
  <message>
   <source>The file {path} cannot be read: {why}.</source>
   <translation>Không đọc được tệp {path}: {why}.</translation>
  </message>
  <message>
   <source>The file {path} is larger than {size} MB; it was not read.</source>
   <translation>Tệp {path} lớn hơn {size} MB; tệp không được đọc.</translation>
  </message>
  <message>
   <source>The name {host} could not be found. Is the address right, and the network up?</source>
   <translation>Không tìm thấy tên máy chủ {host}. Địa chỉ có đúng không, mạng có thông không?</translation>
  </message>
  <message>
   <source>The network does not reach {host}.</source>
   <translation>Mạng không tới được {host}.</translation>
  </message>
  <message>
   <source>The network was lost before {host} was reached; it is asked again at the next refresh.</source>
   <translation>Mạng bị mất trước khi tới được {host}; nguồn này sẽ được hỏi lại ở lần làm mới sau.</translation>
  </message>
  <message>
   <source>The page shows no headlines that could be followed.</source>
   <translation>Trang này không có tin nào để theo dõi.</translation>
  </message>
  <message>
   <source>The page {url} made the program that reads it stop.</source>
   <translation>Trang {url} làm chương trình đọc nó dừng lại.</translation>
  </message>
  <message>
   <source>The page {url} names feeds, but none of them could be read.</source>
   <translation>Trang {url} có nêu nguồn tin, nhưng không nguồn nào đọc được.</translation>
  </message>
  <message>
   <source>The page {url} took too long to be understood.</source>
   <translation>Phân tích trang {url} mất quá nhiều thời gian.</translation>
  </message>
  <message>
   <source>The part of the program that fetches feeds ended unexpectedly. What it had stored is safe.</source>
   <translation>Phần chương trình tải nguồn tin đã dừng đột ngột. Những gì đã lưu vẫn an toàn.</translation>
  </message>
  <message>
   <source>The picture claims a size of {width} × {height} pixels.</source>
   <translation>Ảnh tự khai kích thước {width} × {height} điểm ảnh.</translation>
  </message>
  <message>
   <source>The picture {id} is missing or damaged.</source>
   <translation>Ảnh {id} bị thiếu hoặc hỏng.</translation>
  </message>
  <message>
   <source>The profile {path} cannot be made: {why}.</source>
   <translation>Không tạo được hồ sơ {path}: {why}.</translation>
  </message>
  <message>
   <source>The proxy on the way to {host} refused: {why}.</source>
   <translation>Proxy trên đường tới {host} từ chối: {why}.</translation>
  </message>
  <message>
   <source>The publisher says that this feed is gone for good (410).</source>
   <translation>Nơi xuất bản cho biết nguồn tin này đã bị gỡ hẳn (410).</translation>
  </message>
  <message>
   <source>The request was stopped.</source>
   <translation>Yêu cầu đã bị dừng.</translation>
  </message>
  <message>
   <source>The rules of {host} for programs (robots.txt) cannot be read at the moment.</source>
   <translation>Hiện không đọc được quy định của {host} cho các chương trình (robots.txt).</translation>
  </message>
  <message>
   <source>The server of {feed} names no new address.</source>
   <translation>Máy chủ của {feed} không báo địa chỉ mới nào.</translation>
  </message>
  <message>
   <source>The site of {feed} names no other feed.</source>
   <translation>Trang của {feed} không nêu nguồn tin nào khác.</translation>
  </message>
  <message>
   <source>The sitemap declares entities; it is not read.</source>
   <translation>Sơ đồ trang khai báo thực thể; không đọc nó.</translation>
  </message>
  <message>
   <source>The sitemap is larger than 50 MiB.</source>
   <translation>Sơ đồ trang lớn hơn 50 MiB.</translation>
  </message>
  <message>
   <source>The sitemap unpacks to more than 50 MiB.</source>
   <translation>Sơ đồ trang khi giải nén lớn hơn 50 MiB.</translation>
  </message>
  <message>
   <source>The sitemap's compression is broken.</source>
   <translation>Sơ đồ trang bị hỏng phần nén.</translation>
  </message>
  <message>
   <source>The system has no keyring in which a password could be kept safely; nothing was stored.</source>
   <translation>Hệ thống không có chùm khóa để giữ mật khẩu an toàn; chưa lưu gì.</translation>
  </message>
  <message>
   <source>The system's keyring does not answer; the change was not made.</source>
   <translation>Chùm khóa của hệ thống không trả lời; thay đổi chưa được thực hiện.</translation>
  </message>
  <message>
   <source>The system's keyring is locked; nothing was stored. Unlock it and try again.</source>
   <translation>Chùm khóa của hệ thống đang bị khóa; chưa lưu gì cả. Hãy mở khóa rồi thử lại.</translation>
  </message>
  <message>
   <source>The system's keyring, which holds the password, cannot be reached; the feed was not asked.</source>
   <translation>Không liên lạc được với chùm khóa của hệ thống, nơi giữ mật khẩu; chưa hỏi nguồn tin này.</translation>
  </message>
  <message>
   <source>The system's keyring, which holds the password, does not answer; the feed was not asked.</source>
   <translation>Chùm khóa của hệ thống, nơi giữ mật khẩu, không trả lời; chưa hỏi nguồn tin này.</translation>
  </message>
  <message>
   <source>The system's keyring, which holds the password, is locked; the feed was not asked.</source>
   <translation>Chùm khóa của hệ thống, nơi giữ mật khẩu, đang bị khóa; chưa hỏi nguồn tin này.</translation>
  </message>
  <message>
   <source>There is no article {id}.</source>
   <translation>Không có bài {id}.</translation>
  </message>
  <message>
   <source>There is no feed in a folder “{name}”.</source>
   <translation>Không có nguồn nào trong thư mục “{name}”.</translation>
  </message>
  <message>
   <source>There is no feed {id}.</source>
   <translation>Không có nguồn tin {id}.</translation>
  </message>
  <message>
   <source>There is no file {path}.</source>
   <translation>Không có tệp {path}.</translation>
  </message>
  <message>
   <source>This is no JSON Feed: it has no list of items.</source>
   <translation>Đây không phải JSON Feed: không có danh sách mục.</translation>
  </message>
  <message>
   <source>This is no web address: {url}</source>
   <translation>Đây không phải địa chỉ web: {url}</translation>
  </message>
  <message>
   <source>What the address holds is not a picture of a known kind.</source>
   <translation>Địa chỉ không chứa ảnh thuộc loại đã biết.</translation>
  </message>
  <message>
   <source>Words near each other are looked for in one field.</source>
   <translation>Các từ gần nhau chỉ được tìm trong cùng một trường.</translation>
  </message>
  <message>
   <source>an empty text is no selector</source>
   <translation>chuỗi rỗng không phải là bộ chọn</translation>
  </message>
  <message>
   <source>in “{key}” {why}</source>
   <translation>trong “{key}”, {why}</translation>
  </message>
  <message>
   <source>it does not begin with a record</source>
   <translation>tệp không mở đầu bằng một bản ghi</translation>
  </message>
  <message>
   <source>it has a key “{key}”, which no rule has</source>
   <translation>nó có khóa “{key}” mà không quy tắc nào có</translation>
  </message>
  <message>
   <source>it has too many lines</source>
   <translation>tệp có quá nhiều dòng</translation>
  </message>
  <message>
   <source>it holds no page</source>
   <translation>tệp không có trang nào</translation>
  </message>
  <message>
   <source>it is damaged</source>
   <translation>tệp bị hỏng</translation>
  </message>
  <message>
   <source>it is no table; a rule begins with a line that holds its name in square brackets</source>
   <translation>nó không phải là bảng; mỗi quy tắc bắt đầu bằng một dòng ghi tên trong ngoặc vuông</translation>
  </message>
  <message>
   <source>it names neither hosts nor a fingerprint</source>
   <translation>nó không nêu hosts, cũng không nêu fingerprint</translation>
  </message>
  <message>
   <source>its parts cannot be told apart</source>
   <translation>không tách được các phần của tệp</translation>
  </message>
  <message>
   <source>the fingerprint “{text}” has less than {count} letters, which stand in any page</source>
   <translation>fingerprint “{text}” có chưa tới {count} chữ, trang nào cũng có thể chứa</translation>
  </message>
  <message>
   <source>{feed} belongs to no site that could be looked at.</source>
   <translation>{feed} không thuộc trang nào để tìm lại.</translation>
  </message>
  <message>
   <source>{host} answered with status {status}.</source>
   <translation>{host} trả lời với mã {status}.</translation>
  </message>
  <message>
   <source>{host} asks for a name and a password (401).</source>
   <translation>{host} đòi tên và mật khẩu (401).</translation>
  </message>
  <message>
   <source>{host} asks for payment (402).</source>
   <translation>{host} đòi trả tiền (402).</translation>
  </message>
  <message>
   <source>{host} asks programs not to fetch this page (robots.txt).</source>
   <translation>{host} yêu cầu các chương trình không tải trang này (robots.txt).</translation>
  </message>
  <message>
   <source>{host} asks to be left alone for a while (429).</source>
   <translation>{host} yêu cầu tạm ngừng hỏi một thời gian (429).</translation>
  </message>
  <message>
   <source>{host} asks to be left alone for a while; it was not asked again.</source>
   <translation>{host} yêu cầu tạm ngừng hỏi một thời gian; lần này không hỏi lại.</translation>
  </message>
  <message>
   <source>{host} could not be asked: {why}.</source>
   <translation>Không hỏi được {host}: {why}.</translation>
  </message>
  <message>
   <source>{host} has nothing at this address (404).</source>
   <translation>{host} không có gì ở địa chỉ này (404).</translation>
  </message>
  <message>
   <source>{host} has trouble of its own ({status}).</source>
   <translation>{host} đang gặp sự cố ({status}).</translation>
  </message>
  <message>
   <source>{host} is overloaded or being repaired (503).</source>
   <translation>{host} đang quá tải hoặc đang sửa chữa (503).</translation>
  </message>
  <message>
   <source>{host} may not hand this out for legal reasons (451).</source>
   <translation>{host} không được đưa nội dung này vì lý do pháp lý (451).</translation>
  </message>
  <message>
   <source>{host} redirects more than {count} times.</source>
   <translation>{host} chuyển hướng quá {count} lần.</translation>
  </message>
  <message>
   <source>{host} refused the connection.</source>
   <translation>{host} từ chối kết nối.</translation>
  </message>
  <message>
   <source>{host} refuses to hand this out (403).</source>
   <translation>{host} không cho lấy nội dung này (403).</translation>
  </message>
  <message>
   <source>{host} says that this address is gone for good (410).</source>
   <translation>{host} báo địa chỉ này đã bị gỡ hẳn (410).</translation>
  </message>
  <message>
   <source>{host} sends more than {size} MB; it was not read.</source>
   <translation>{host} gửi quá {size} MB; nội dung không được đọc.</translation>
  </message>
  <message>
   <source>{host} sends the request round in a circle.</source>
   <translation>{host} chuyển hướng yêu cầu vòng tròn.</translation>
  </message>
  <message>
   <source>{host} timed out: no connection could be made.</source>
   <translation>{host} quá hạn chờ: không kết nối được.</translation>
  </message>
  <message>
   <source>{host} timed out: no whole answer within {seconds} seconds.</source>
   <translation>{host} quá hạn chờ: không trả lời trọn vẹn trong {seconds} giây.</translation>
  </message>
  <message>
   <source>{host} waited too long for the request (408).</source>
   <translation>{host} chờ yêu cầu quá lâu (408).</translation>
  </message>
  <message>
   <source>{name}: the extension says what is written: .opml (feeds) or .json (articles as JSON Feed).</source>
   <translation>{name}: phần mở rộng cho biết ghi gì: .opml (nguồn tin) hay .json (bài viết dạng JSON Feed).</translation>
  </message>
  <message>
   <source>{path} cannot be imported: {why}</source>
   <translation>Không nhập được {path}: {why}</translation>
  </message>
  <message>
   <source>{path} cannot be read: it is no text in UTF-8.</source>
   <translation>Không đọc được {path}: tệp không phải là văn bản UTF-8.</translation>
  </message>
  <message>
   <source>{path} cannot be read: it takes too much memory.</source>
   <translation>Không đọc được {path}: tệp cần quá nhiều bộ nhớ.</translation>
  </message>
  <message>
   <source>{path} cannot be read: {why}.</source>
   <translation>Không đọc được {path}: {why}.</translation>
  </message>
  <message>
   <source>{path} cannot be written: {why}.</source>
   <translation>Không ghi được {path}: {why}.</translation>
  </message>
  <message>
   <source>{path} holds no archive of Newsreader.</source>
   <translation>{path} không chứa kho lưu nào của Newsreader.</translation>
  </message>
  <message>
   <source>{path} holds no article text that could be recognised.</source>
   <translation>{path} không có phần thân bài nhận ra được.</translation>
  </message>
  <message>
   <source>{path} holds no saved pages (.html, .mhtml, .warc).</source>
   <translation>{path} không có trang đã lưu nào (.html, .mhtml, .warc).</translation>
  </message>
  <message>
   <source>{path} is a database, but neither RSS Guard's nor QuiteRSS's: it has no feeds as they keep them.</source>
   <translation>{path} là cơ sở dữ liệu nhưng không phải của RSS Guard hay QuiteRSS: không có nguồn tin theo cách chúng lưu.</translation>
  </message>
  <message>
   <source>{path} is damaged: its database is not what was put in.</source>
   <translation>{path} bị hỏng: cơ sở dữ liệu trong đó không còn như lúc sao lưu.</translation>
  </message>
  <message>
   <source>{path} is damaged: {why}.</source>
   <translation>{path} bị hỏng: {why}.</translation>
  </message>
  <message>
   <source>{path} is empty.</source>
   <translation>{path} trống rỗng.</translation>
  </message>
  <message>
   <source>{path} is larger than {size} GB.</source>
   <translation>{path} lớn hơn {size} GB.</translation>
  </message>
  <message>
   <source>{path} is larger than {size} MB.</source>
   <translation>{path} lớn hơn {size} MB.</translation>
  </message>
  <message>
   <source>{path} is neither a list of feeds (OPML, Newsboat's urls, one address a line, the database of RSS Guard or QuiteRSS), nor a JSON Feed, nor a saved page (.html, .mhtml, .warc, .webarchive).</source>
   <translation>{path} không phải danh sách nguồn tin (OPML, tệp urls của Newsboat, mỗi dòng một địa chỉ, cơ sở dữ liệu của RSS Guard hay QuiteRSS), cũng không phải JSON Feed hay trang đã lưu (.html, .mhtml, .warc, .webarchive).</translation>
  </message>
  <message>
   <source>{path} is no OPML file: it has no list of subscriptions.</source>
   <translation>{path} không phải tệp OPML: không có danh sách nguồn tin.</translation>
  </message>
  <message>
   <source>{path} is no TOML, so none of its rules hold: {why}</source>
   <translation>{path} không phải là TOML nên không quy tắc nào trong đó được dùng: {why}</translation>
  </message>
  <message>
   <source>{path} is no backup of Newsreader.</source>
   <translation>{path} không phải là bản sao lưu của Newsreader.</translation>
  </message>
  <message>
   <source>{path}: the rule “{rule}” is left out: {why}.</source>
   <translation>{path}: quy tắc “{rule}” không được dùng: {why}.</translation>
  </message>
  <message>
   <source>{url} gave no answer that can be read.</source>
   <translation>{url} không cho trả lời đọc được.</translation>
  </message>
  <message>
   <source>{url} is another list of feeds; it was left out.</source>
   <translation>{url} là một danh sách nguồn tin khác nên không được nhập.</translation>
  </message>
  <message>
   <source>{url} is gone: its publisher has withdrawn it.</source>
   <translation>{url} không còn nữa: nhà xuất bản đã gỡ.</translation>
  </message>
  <message>
   <source>{url} is subscribed already.</source>
   <translation>Đã theo dõi {url} rồi.</translation>
  </message>
  <message>
   <source>{url} is subscribed already: {feed}.</source>
   <translation>Đã theo dõi {url} rồi: {feed}.</translation>
  </message>
  <message>
   <source>{url} is the address of a page, not of a feed; it was left out.</source>
   <translation>{url} là địa chỉ của một trang, không phải nguồn tin, nên không được nhập.</translation>
  </message>
  <message>
   <source>{url} offers {count} feeds; choose one.</source>
   <translation>{url} có {count} nguồn tin; hãy chọn một.</translation>
  </message>
  <message>
   <source>{url} stands in a broken line of the list; it was left out.</source>
   <translation>{url} nằm ở một dòng hỏng của danh sách nên không được nhập.</translation>
  </message>
  <message>
   <source>{url} was read through a program, which is not run; it is taken as it is.</source>
   <translation>{url} trước đây được đọc qua một chương trình; chương trình đó không được chạy và nguồn được nhập nguyên như vậy.</translation>
  </message>
  <message>
   <source>“)” closes no parenthesis.</source>
   <translation>“)” không đóng dấu ngoặc nào.</translation>
  </message>
  <message>
   <source>“=” and “~” do not go together.</source>
   <translation>Không dùng “=” chung với “~”.</translation>
  </message>
  <message>
   <source>“OR” joins at most {count} words or groups.</source>
   <translation>“OR” nối nhiều nhất {count} từ hoặc nhóm.</translation>
  </message>
  <message>
   <source>“{host}” is no name of a host, such as paper.example</source>
   <translation>“{host}” không phải là tên máy chủ, chẳng hạn paper.example</translation>
  </message>
  <message>
   <source>“{key}” is no list of texts, such as ["one", "two"]</source>
   <translation>“{key}” không phải là danh sách chuỗi, chẳng hạn ["một", "hai"]</translation>
  </message>
  <message>
   <source>“{name}” is a query over other feeds; it was left out.</source>
   <translation>“{name}” là một truy vấn trên các nguồn khác nên không được nhập.</translation>
  </message>
  <message>
   <source>“{selector}” is no selector that is understood here, from “{place}” on</source>
   <translation>“{selector}” không phải là bộ chọn hiểu được ở đây, kể từ “{place}”</translation>
  </message>
  <message>
   <source>“{sign}” is not understood here.</source>
   <translation>Không hiểu “{sign}” ở chỗ này.</translation>
  </message>
  <message>
   <source>“{sign}” stands between two words or groups; one of them is missing.</source>
   <translation>“{sign}” đứng giữa hai từ hoặc hai nhóm; còn thiếu một bên.</translation>
  </message>
  <message>
   <source>“{start}…” is too long for a selector</source>
   <translation>“{start}…” quá dài để làm bộ chọn</translation>
  </message>
  <message>
   <source>“{text}” is not an address that can be subscribed to: it must be a web address (http or https) or a file.</source>
   <translation>Không theo dõi được “{text}”: phải là địa chỉ web (http hay https) hoặc một tệp.</translation>
  </message>
  <message>
   <source>“{url}” runs a program to make its feed; it was left out.</source>
   <translation>“{url}” chạy một chương trình để tạo nguồn tin nên không được nhập.</translation>
  </message>
  <message>
   <source>“{value}” is no date; write 2024, 2024-07, 2024-07-01, today, yesterday or -7d.</source>
   <translation>“{value}” không phải ngày; hãy viết 2024, 2024-07, 2024-07-01, today, yesterday hay -7d.</translation>
  </message>
  <message>
   <source>“{word}:{value}” is not understood; after “{again}:” comes {values}.</source>
   <translation>Không hiểu “{word}:{value}”; sau “{again}:” là {values}.</translation>
  </message>
 </context>
 <context>
  <name>Setting</name>
  <message>
   <source>Also on metered networks</source>
   <translation>Cả khi mạng tính tiền theo dung lượng</translation>
  </message>
  <message>
   <source>Archive</source>
   <translation>Kho lưu</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Theo hệ thống</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Màu sắc</translation>
  </message>
  <message>
   <source>Copies kept</source>
   <translation>Số bản sao được giữ</translation>
  </message>
  <message>
   <source>Copy of the archive</source>
   <translation>Sao lưu kho</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Tối</translation>
  </message>
  <message>
   <source>Every 15 minutes</source>
   <translation>Mỗi 15 phút</translation>
  </message>
  <message>
   <source>Every 30 minutes</source>
   <translation>Mỗi 30 phút</translation>
  </message>
  <message>
   <source>Every 4 hours</source>
   <translation>Mỗi 4 giờ</translation>
  </message>
  <message>
   <source>Every day</source>
   <translation>Mỗi ngày</translation>
  </message>
  <message>
   <source>Every hour</source>
   <translation>Mỗi giờ</translation>
  </message>
  <message>
   <source>Every month</source>
   <translation>Mỗi tháng</translation>
  </message>
  <message>
   <source>Every week</source>
   <translation>Mỗi tuần</translation>
  </message>
  <message>
   <source>Fetch full texts</source>
   <translation>Tải toàn văn</translation>
  </message>
  <message>
   <source>Fetch pictures</source>
   <translation>Tải ảnh</translation>
  </message>
  <message>
   <source>For sources added from now on; each source can be set apart in the Source menu.</source>
   <translation>Cho các nguồn thêm từ nay về sau; mỗi nguồn có thể đặt riêng trong trình đơn Nguồn.</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Tương phản cao</translation>
  </message>
  <message>
   <source>In the folder “backups” of your profile, without pictures. The command `backup` copies all.</source>
   <translation>Trong thư mục “backups” của hồ sơ, không kèm ảnh. Lệnh `backup` sao lưu tất cả.</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Ngôn ngữ</translation>
  </message>
  <message>
   <source>Letters of articles</source>
   <translation>Kiểu chữ của bài</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Sáng</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Giao diện</translation>
  </message>
  <message>
   <source>Never by itself</source>
   <translation>Không tự sao lưu</translation>
  </message>
  <message>
   <source>New sources</source>
   <translation>Nguồn mới</translation>
  </message>
  <message>
   <source>Only when told</source>
   <translation>Chỉ khi được bảo</translation>
  </message>
  <message>
   <source>Otherwise only feeds that you refresh by hand are fetched there: no full texts or pictures.</source>
   <translation>Nếu không, ở đó chỉ tải các nguồn mà bạn tự làm mới, không kèm toàn văn và ảnh.</translation>
  </message>
  <message>
   <source>Refresh at start</source>
   <translation>Làm mới khi mở chương trình</translation>
  </message>
  <message>
   <source>Refresh by itself</source>
   <translation>Tự làm mới</translation>
  </message>
  <message>
   <source>Refreshing</source>
   <translation>Làm mới tin</translation>
  </message>
  <message>
   <source>Text size of articles</source>
   <translation>Cỡ chữ của bài</translation>
  </message>
  <message>
   <source>When each source is due</source>
   <translation>Khi từng nguồn đến lượt</translation>
  </message>
  <message>
   <source>With serifs</source>
   <translation>Có chân</translation>
  </message>
  <message>
   <source>Without serifs</source>
   <translation>Không chân</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>Close</source>
   <translation>Đóng</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Cài đặt</translation>
  </message>
 </context>
 <context>
  <name>SourceDeeds</name>
  <message>
   <source>A folder for {feed}</source>
   <translation>Thư mục cho {feed}</translation>
  </message>
  <message>
   <source>A name for {feed}</source>
   <translation>Tên cho {feed}</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Hủy</translation>
  </message>
  <message>
   <source>Its articles stay in the archive.</source>
   <translation>Các bài của nguồn này vẫn ở trong kho lưu.</translation>
  </message>
  <message>
   <source>Settings of {feed} saved</source>
   <translation>Đã lưu thiết lập của {feed}</translation>
  </message>
  <message>
   <source>Unsubscribe</source>
   <translation>Ngừng theo dõi</translation>
  </message>
  <message>
   <source>Unsubscribe from {feed}?</source>
   <translation>Ngừng theo dõi {feed}?</translation>
  </message>
  <message>
   <source>Unsubscribed from {feed}</source>
   <translation>Đã ngừng theo dõi {feed}</translation>
  </message>
 </context>
 <context>
  <name>SourceSettings</name>
  <message>
   <source>As the program itself</source>
   <translation>Như chính chương trình</translation>
  </message>
  <message>
   <source>Asked</source>
   <translation>Hỏi nguồn</translation>
  </message>
  <message>
   <source>By its own rhythm</source>
   <translation>Theo nhịp của nguồn</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Hủy</translation>
  </message>
  <message>
   <source>Cookies</source>
   <translation>Cookie</translation>
  </message>
  <message numerus="yes">
   <source>Every %n hours</source>
   <translation>
    <numerusform>Cứ %n giờ</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Every %n minutes</source>
   <translation>
    <numerusform>Cứ %n phút</numerusform>
   </translation>
  </message>
  <message>
   <source>Fetch full texts</source>
   <translation>Tải toàn văn</translation>
  </message>
  <message>
   <source>Fetch pictures</source>
   <translation>Tải ảnh</translation>
  </message>
  <message>
   <source>Headers</source>
   <translation>Tiêu đề HTTP</translation>
  </message>
  <message>
   <source>How its server is asked</source>
   <translation>Cách hỏi máy chủ</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Tên đăng nhập</translation>
  </message>
  <message>
   <source>Once a day</source>
   <translation>Mỗi ngày một lần</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Mật khẩu</translation>
  </message>
  <message>
   <source>Password, cookies and tokens go to the system’s keyring, never to the archive.</source>
   <translation>Mật khẩu, cookie và mã truy cập nằm trong kho khóa của hệ thống, không bao giờ trong kho lưu trữ.</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>Tạm dừng</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Lưu</translation>
  </message>
  <message>
   <source>Settings of {feed}</source>
   <translation>Thiết lập của {feed}</translation>
  </message>
  <message>
   <source>Show in All, Unread and Today</source>
   <translation>Hiện trong Tất cả bài, Chưa đọc và Hôm nay</translation>
  </message>
  <message>
   <source>User agent</source>
   <translation>Xưng danh (user agent)</translation>
  </message>
  <message>
   <source>“{line}” is no header; write Name: value</source>
   <translation>“{line}” không phải tiêu đề; hãy viết Tên: giá trị</translation>
  </message>
 </context>
 <context>
  <name>Sources</name>
  <message numerus="yes">
   <source>%n unread</source>
   <translation>
    <numerusform>%n chưa đọc</numerusform>
   </translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>Nguồn tin</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Thẻ</translation>
  </message>
  <message>
   <source>failing</source>
   <translation>đang lỗi</translation>
  </message>
 </context>
 <context>
  <name>StartPage</name>
  <message>
   <source>A small newsroom to look around in. Needs no network.</source>
   <translation>Một tòa soạn nhỏ để xem thử. Không cần mạng.</translation>
  </message>
  <message>
   <source>Any site or feed</source>
   <translation>Trang báo bất kỳ</translation>
  </message>
  <message>
   <source>Back to the articles</source>
   <translation>Trở lại các bài</translation>
  </message>
  <message>
   <source>Everything you subscribe to is kept on this computer and reads on without a network.</source>
   <translation>Mọi thứ bạn theo dõi được giữ trên máy này và đọc được cả khi không có mạng.</translation>
  </message>
  <message>
   <source>Feeds from another reader (OPML), articles or saved pages.</source>
   <translation>Nguồn tin từ trình đọc khác (OPML), bài hoặc trang đã lưu.</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Nhập</translation>
  </message>
  <message>
   <source>Newspapers from Vietnam and the world, to tick.</source>
   <translation>Báo Việt Nam và thế giới để chọn.</translation>
  </message>
  <message>
   <source>The catalogue</source>
   <translation>Danh mục báo</translation>
  </message>
  <message>
   <source>The sample edition</source>
   <translation>Ấn bản mẫu</translation>
  </message>
  <message>
   <source>Type or paste an address.</source>
   <translation>Gõ hoặc dán một địa chỉ.</translation>
  </message>
  <message>
   <source>What would you like to read?</source>
   <translation>Bạn muốn đọc gì?</translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <source>Progress of the refresh</source>
   <translation>Tiến độ làm mới</translation>
  </message>
  <message>
   <source>Refreshing…</source>
   <translation>Đang làm mới…</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Trạng thái</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Dừng</translation>
  </message>
  <message>
   <source>Stop refreshing</source>
   <translation>Dừng làm mới</translation>
  </message>
  <message>
   <source>What is wrong, and what helps</source>
   <translation>Trục trặc gì, và nên làm gì</translation>
  </message>
 </context>
 <context>
  <name>Steps</name>
  <message>
   <source>No other source has unread articles.</source>
   <translation>Không còn nguồn nào khác có bài chưa đọc.</translation>
  </message>
  <message>
   <source>Nothing more to read.</source>
   <translation>Không còn gì để đọc.</translation>
  </message>
 </context>
 <context>
  <name>View</name>
  <message numerus="yes">
   <source>%n articles</source>
   <translation>
    <numerusform>%n bài</numerusform>
   </translation>
  </message>
  <message>
   <source>All articles</source>
   <translation>Tất cả bài</translation>
  </message>
  <message>
   <source>Everything is read</source>
   <translation>Đã đọc hết</translation>
  </message>
  <message>
   <source>Fewer words find more. Esc leaves the search.</source>
   <translation>Ít từ hơn sẽ tìm được nhiều hơn. Esc để rời tìm kiếm.</translation>
  </message>
  <message>
   <source>No article has this tag</source>
   <translation>Chưa bài nào có thẻ này</translation>
  </message>
  <message>
   <source>No articles here yet</source>
   <translation>Ở đây chưa có bài nào</translation>
  </message>
  <message>
   <source>No articles yet</source>
   <translation>Chưa có bài nào</translation>
  </message>
  <message>
   <source>No starred articles</source>
   <translation>Chưa có bài gắn sao</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Không tìm thấy gì</translation>
  </message>
  <message>
   <source>Nothing published today yet</source>
   <translation>Hôm nay chưa có bài nào</translation>
  </message>
  <message>
   <source>Press Shift+R to look for news, or g a to see all articles.</source>
   <translation>Nhấn Shift+R để tìm tin mới, hoặc g a để xem tất cả bài.</translation>
  </message>
  <message>
   <source>Press Shift+R to look for news.</source>
   <translation>Nhấn Shift+R để tìm tin mới.</translation>
  </message>
  <message>
   <source>Press a to add a feed or a site.</source>
   <translation>Nhấn a để thêm nguồn tin hoặc trang báo.</translation>
  </message>
  <message>
   <source>Press r to refresh this source.</source>
   <translation>Nhấn r để làm mới nguồn này.</translation>
  </message>
  <message>
   <source>Press s on an article to star it.</source>
   <translation>Nhấn s ở một bài để gắn sao.</translation>
  </message>
  <message>
   <source>Press t on an article to tag it.</source>
   <translation>Nhấn t ở một bài để gắn thẻ.</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Tìm kiếm</translation>
  </message>
  <message>
   <source>Starred</source>
   <translation>Gắn sao</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Hôm nay</translation>
  </message>
  <message>
   <source>Unread</source>
   <translation>Chưa đọc</translation>
  </message>
 </context>
 <context>
  <name>ViewDeeds</name>
  <message>
   <source>A desktop newsroom reader that keeps what was published.

Profile: {path}</source>
   <translation>Trình đọc báo trên máy tính, giữ lại những gì đã đăng.

Hồ sơ: {path}</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Đóng</translation>
  </message>
 </context>
 <context>
  <name>When</name>
  <message numerus="yes">
   <source>%n h</source>
   <translation>
    <numerusform>%n giờ</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min</source>
   <translation>
    <numerusform>%n phút</numerusform>
   </translation>
  </message>
  <message>
   <source>d MMM</source>
   <comment>day and month, as Qt's QDate writes it</comment>
   <translation>d 'thg' M</translation>
  </message>
  <message>
   <source>d MMM yyyy</source>
   <comment>a date, as Qt's QDate writes it</comment>
   <translation>d/M/yyyy</translation>
  </message>
  <message>
   <source>d MMMM yyyy, HH:mm</source>
   <comment>date and time, as Qt's QDateTime writes it</comment>
   <translation>d/M/yyyy, HH:mm</translation>
  </message>
  <message>
   <source>now</source>
   <translation>vừa xong</translation>
  </message>
  <message>
   <source>yesterday</source>
   <translation>hôm qua</translation>
  </message>
  <message>
   <source>{time} ({there} at the publisher)</source>
   <translation>{time} ({there} ở tòa soạn)</translation>
  </message>
 </context>
 <context>
  <name>_Start</name>
  <message>
   <source>Close</source>
   <translation>Đóng</translation>
  </message>
 </context>
</TS>
