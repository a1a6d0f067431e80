variable "name" {
  type = string
}
variable "allowed_origins" {
  type = list(string)
}
