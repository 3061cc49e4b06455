### Tiếng Việt: what stands around the keys' meanings in the tables of docs/vi/configuration.md.

## The heads of the document's tables
reference-key = mục
reference-allowed = phải là
reference-default = mặc định
reference-needed = phải có
reference-whole-needed = Phải có
reference-may-lack = Có thể bỏ
