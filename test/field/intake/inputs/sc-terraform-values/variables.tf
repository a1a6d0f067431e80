variable "allowed_origins" {
  type    = list(string)
  default = ["https://app.example.com"]
}
