@RestController
@CrossOrigin(origins = "https://app.example.com")
class A {
  @CrossOrigin(origins = {"https://admin.example.com"}, methods = RequestMethod.PUT)
  @PutMapping("/a") void a() {}
}
