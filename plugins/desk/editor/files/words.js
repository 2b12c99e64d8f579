// Decap's Vietnamese, with what it lacks, and with our words where its own would mislead: here saving
// publishes nothing, for the header “Status” says what readers see.

const WORDS = {
  collection: {
    sidebar: { collections: "Nội dung" },
    collectionTop: {
      viewAs: "Xem theo", viewAsList: "Xem theo danh sách", viewAsGrid: "Xem theo ô",
      newButton: "Viết bài mới", newButtonAriaLabel: "Viết bài mới", groupBy: "Nhóm theo",
    },
    entries: { longerLoading: "Có nhiều bài, xin chờ", unpublishedHeader: "Bài chưa đăng" },
    groups: { other: "Khác", negateLabel: "Không phải %{label}" },
  },
  editor: {
    editor: {
      onLeavePage: "Bài chưa lưu. Rời trang này?",
      confirmLoadBackup: "Có bản đang viết dở của bài này, chưa lưu vào tệp. Mở bản ấy?",
      onDeletePublishedEntry: "Xóa bài này?",
    },
    editorControl: { field: { widgetLabel: "ô %{widgetLabel}", optional: "nếu có" } },
    editorInterface: {
      toggleI18n: "Bật, tắt bản dịch", togglePreview: "Bật, tắt phần xem trước",
      toggleScrollSync: "Cuộn hai bên cùng nhau", toggleNotes: "Bật, tắt ghi chú",
    },
    editorToolbar: {
      publishing: "Đang lưu…", publish: "Lưu bài", published: "Đã lưu", publishNow: "Lưu bài",
      publishAndCreateNew: "Lưu và viết bài mới", publishAndDuplicate: "Lưu và chép thành bài mới",
      duplicate: "Chép thành bài mới", backCollection: " %{collectionLabel}",
      unsavedChanges: "Chưa lưu", changesSaved: "Đã lưu", status: "Trạng thái: %{status}",
      deployPreviewPendingButtonLabel: "Tìm trang của bài", deployPreviewButtonLabel: "Xem trang của bài",
      deployButtonLabel: "Xem trang của bài",
    },
    editorWidgets: { datetime: { now: "Hôm nay", setToNow: "%{fieldLabel}: hôm nay", clear: "Xóa ngày" } },
  },
  mediaLibrary: {
    mediaLibraryCard: {
      copy: "Chép", copyUrl: "Chép địa chỉ", copyPath: "Chép đường dẫn", copyName: "Chép tên tệp", copied: "Đã chép",
    },
    mediaLibrary: { onDelete: "Xóa ảnh này?" },
    mediaLibraryModal: {
      close: "Đóng", chooseSelected: "Chọn ảnh này", deleteSelected: "Xóa ảnh này", images: "Ảnh",
      noImagesFound: "Chưa có ảnh nào.", mediaAssets: "Ảnh", noAssetsFound: "Chưa có ảnh nào.",
    },
  },
  header: { header: { media: "Ảnh", quickAdd: "Viết mới" } },
  ui: {
    settingsDropdown: { account: "Tài khoản" },
    toast: {
      entrySaved: "Đã lưu bài", onFailToPersist: "Chưa lưu được: %{details}", onFailToDelete: "Chưa xóa được: %{details}",
      onFailToLoadEntries: "Không mở được: %{details}",
      missingRequiredField: "Còn thiếu mục bắt buộc; điền rồi lưu lại.",
    },
  },
};

function merged(words, ours) {
  const all = { ...words };
  for (const [key, word] of Object.entries(ours)) {
    all[key] = typeof word === "string" ? word : merged(all[key] ?? {}, word);
  }
  return all;
}

/** Decap's own Vietnamese words with ours. */
export const vietnamese = (CMS) => {
  const { header, ...rest } = WORDS;
  const words = CMS.getLocale("vi");
  return { ...merged(words, rest), app: merged(words.app, header) };
};
