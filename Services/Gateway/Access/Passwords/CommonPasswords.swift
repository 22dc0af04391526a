/// Words that many people take for a password, folded: what guessers try first here and elsewhere.
///
/// It is short since a password has to be long: of what is commonest in the world nearly all is too
/// short, and what is left is one of these with a number or a second one of them behind it. The list
/// of real passwords is the operator's (``BreachedPasswords``).
enum CommonPasswords {
    static let words = Set(
        [world, vietnamese].flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    )

    /// The name of the system, and what its programme is called.
    static let systemNames: Set = ["vanquan", "1719", "mtqg", "ctmtqg", "chuongtrinh1719"]

    private static let world = """
        password passwd passw pass admin administrator welcome letmein login logon iloveyou loveyou
        lovely love forever monkey dragon master sunshine princess football baseball basketball
        superman batman spiderman trustno hello shadow michael jordan jennifer jessica charlie
        starwars whatever freedom secret changeme default guest root test testing user username
        temp google facebook zalo gmail yahoo youtube samsung iphone nokia apple internet computer
        android windows microsoft liverpool chelsea barcelona realmadrid manchester arsenal juventus
        messi ronaldo pokemon naruto minecraft killer hunter ranger buster soccer hockey summer winter
        spring autumn flower cookie cheese ginger pepper babygirl angel diamond phoenix matrix
        access system server oracle mysql postgres cisco abc qwe asd zxc xyz
        """

    private static let vietnamese = """
        matkhau matma matkhaumoi cuatoi cuaem cuaanh bimat dangnhap taikhoan nguoidung quantri
        quantrivien quanly hethong congty coquan ubnd hdnd maytinh dienthoai anhyeuem emyeuanh yeuem yeuanh
        toiyeu nhoem nhoanh thuongem yeuthuong tinhyeu mottinhyeu tinhban xinchao chaoban chaoem
        chaoanh vietnam hanoi saigon hochiminh bacho haiphong danang cantho quehuong giadinh bome
        conyeu concuabo concuame hanhphuc suckhoe thanhcong mayman phattai phatloc vuive buonngu
        khongbiet khongco khongnho khongai quenroi quenmatkhau toilaai toila motminh mottraitim
        hocsinh giaovien thaygiao cogiao lophoc doclap tudo cachmang bongda doremon conheo conmeo
        concho meocon hoahong hoasen nguyen tran pham hoang
        """
}
