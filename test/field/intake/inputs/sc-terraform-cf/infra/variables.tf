variable "allowed_origins" {
  type    = list(string)
  default = ["https://shop.example.com"]
}
